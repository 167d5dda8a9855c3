import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Report } from '../../shapes.ts'
import { placeText } from '../cell-text.ts'
import { useReportWords } from '../words.ts'
import type { Pins } from './use-pins.ts'

export type Picked = { path: string; paragraph?: number }
type Props = { report: Report; picked: Picked; pins: Pins; onClose: () => void }

/** Writes, changes or removes the remark on one place. */
export function PinDialog({ report, picked, pins, onClose }: Props) {
  const words = useReportWords()
  const { remarks: said } = words
  const { language } = useLanguage()
  const tell = useTell()
  const kept = pins.at(picked.path, picked.paragraph)
  const [text, setText] = useState(kept?.text ?? '')
  const [tried, setTried] = useState(false)
  const missing = tried && text.trim() === ''
  const keep = () => {
    setTried(true)
    if (text.trim() === '') return
    pins.keep({ ...picked, text: text.trim() })
    onClose()
  }
  const drop = () => {
    pins.drop(kept!)
    tell.done(said.dropped, () => pins.put(pins.pins))
    onClose()
  }
  return (
    <FormDialog
      title={said.about(placeText(report, picked, language, words))}
      verb={said.keep}
      busy={false}
      problem={null}
      faults={[]}
      onSend={keep}
      onClose={onClose}
    >
      <Textarea
        label={said.text}
        autosize
        minRows={3}
        maxLength={2_000}
        value={text}
        error={missing && said.textMissing}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {kept && (
        <Button variant="subtle" onClick={drop}>
          {said.drop}
        </Button>
      )}
    </FormDialog>
  )
}
