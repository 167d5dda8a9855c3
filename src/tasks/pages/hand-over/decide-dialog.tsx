import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { decideHandOver } from '../../contract.ts'
import type { TaskDetail } from '../../shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useTaskWords } from '../standing.tsx'
import { useHandOverWords } from './use-words.ts'

/** The unit that is to take the task accepts it, or says why it does not. */
export function DecideHandOver({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts } = useTaskWords()
  const words = useHandOverWords()
  const act = useAct(decideHandOver)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const asked = task.handOvers.find(({ state }) => state === 'proposed')
  if (!asked) return null
  const decide = (accepted: boolean) => {
    setTried(!accepted)
    if (!accepted && note.trim() === '') return
    const body = { accepted, ...(note.trim() && { note }) }
    act.mutate({ params: { id: task.id, handOverId: asked.id }, body }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.decideHandOver}
      verb={words.take}
      onClose={onClose}
      onAct={() => decide(true)}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
      other={
        <Button disabled={act.isPending} onClick={() => decide(false)}>
          {words.refuse}
        </Button>
      }
    >
      <p>{words.asked(asked.by, asked.from, asked.to)}</p>
      <blockquote className="quote">“{asked.reason}”</blockquote>
      <p className="ink2">{asked.side === 'lead' ? words.takesLead : words.takesFollowing}</p>
      <AreaField
        label={form.note}
        optional
        value={note}
        onChange={setNote}
        error={tried && note.trim() === '' ? words.noteFault : undefined}
      />
    </ActDialog>
  )
}
