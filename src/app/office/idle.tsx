import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { act } from './me.ts'
import { useOfficeWords } from './office-words.ts'

const warning = 5
const activity = ['pointerdown', 'keydown'] as const

/**
 * Five minutes before an idle session closes, the reader is asked and can go on (WCAG 2.2.1). Who types without asking the
 * server for anything is not idle: the session is extended meanwhile.
 */
export function IdleWarning({ minutes }: { minutes: number }) {
  const words = useOfficeWords()
  const lead = Math.min(warning, Math.ceil(minutes / 2))
  const last = useRef(Date.now())
  const extended = useRef(Date.now())
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const touch = () => {
      last.current = Date.now()
    }
    for (const name of activity) document.addEventListener(name, touch, { passive: true })
    const watch = () => {
      const now = Date.now()
      setShown(now - last.current > (minutes - lead) * 60_000)
      if (last.current <= extended.current || now - extended.current < (minutes * 60_000) / 4) return
      extended.current = now
      void act('POST', '/session/extension').catch(() => {})
    }
    const timer = setInterval(watch, 15_000)
    return () => {
      for (const name of activity) document.removeEventListener(name, touch)
      clearInterval(timer)
    }
  }, [minutes, lead])
  const extend = () => {
    last.current = Date.now()
    setShown(false)
    // a session that is already gone asks for sign-in at the next call
    void act('POST', '/session/extension').catch(() => {})
  }
  return (
    <Modal opened={shown} onClose={extend} title={words.idle.title} withCloseButton={false}>
      <p className="ink2">{words.idle.text(lead)}</p>
      <div className="dialog-acts">
        <Button variant="filled" onClick={extend} data-autofocus>
          {words.idle.extend}
        </Button>
      </div>
    </Modal>
  )
}
