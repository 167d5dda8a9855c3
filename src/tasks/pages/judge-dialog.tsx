import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { judgeTask } from '../contract.ts'
import { judgements, type TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useTaskWords } from './standing.tsx'

export function JudgeDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts, judgements: names } = useTaskWords()
  const act = useAct(judgeTask)
  const [judgement, setJudgement] = useState<string>(task.judgement ?? 'atRisk')
  const [note, setNote] = useState(task.judgementNote ?? '')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    const chosen = judgements.find((one) => one === judgement) ?? null
    if (chosen && note.trim() === '') return
    const body = { version: task.version, judgement: chosen, ...(note.trim() && { note }) }
    act.mutate({ params: { id: task.id }, body }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.judge}
      verb={acts.judge}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      <ChoiceField
        label={form.judgement}
        value={judgement}
        onChange={setJudgement}
        options={judgements.map((one) => ({ value: one, label: names[one] }))}
        {...(task.judgement && { none: form.takeBack })}
      />
      <AreaField
        label={form.sentence}
        value={note}
        onChange={setNote}
        error={tried && note.trim() === '' ? form.sentenceFault : undefined}
      />
    </ActDialog>
  )
}
