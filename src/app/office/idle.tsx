import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { act } from './me.ts'
import { useOfficeWords } from './office-words.ts'

const warning = 5
const activity = ['pointerdown', 'keydown'] as const

/** Five minutes before an idle session closes, the reader is asked and can go on (WCAG 2.2.1). */
export function IdleWarning({ minutes }: { minutes: number }) {
  const words = useOfficeWords()
  const lead = Math.min(warning, Math.ceil(minutes / 2))
  const last = useRef(Date.now())
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const touch = () => {
      last.current = Date.now()
    }
    for (const name of activity) document.addEventListener(name, touch, { passive: true })
    const timer = setInterval(() => setShown(Date.now() - last.current > (minutes - lead) * 60_000), 15_000)
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
