import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { endTemplate, type TemplateRow } from '../templates/contract.ts'
import { useTemplateWords } from './templates-words.ts'

/** From when the built-in layout holds again. */
export function EndTemplate({ template, onClose }: { template: TemplateRow; onClose: () => void }) {
  const { ending, end: verb, problems } = useTemplateWords()
  const tell = useTell()
  const { me } = getRouteApi('/office').useRouteContext()
  const [lastDay, setLastDay] = useState<string>(me.today < template.from ? template.from : me.today)
  const [tried, setTried] = useState(false)
  const end = useAct(endTemplate)
  const fault = tried && lastDay === '' ? ending.dayMissing : undefined
  const send = () => {
    setTried(true)
    if (lastDay === '') return
    const done = () => {
      tell.done(ending.done)
      onClose()
    }
    end.mutate({ params: { id: template.id }, body: { lastDay, version: template.version } }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={ending.title(template.name)}
      verb={verb}
      busy={end.isPending}
      problem={end.error}
      faults={fault ? [{ id: 'template-last-day', label: ending.lastDay, text: fault }] : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <p>{ending.effect}</p>
      <DayField
        id="template-last-day"
        label={ending.lastDay}
        value={lastDay}
        onChange={setLastDay}
        from={template.from}
        error={fault}
      />
    </FormDialog>
  )
}
