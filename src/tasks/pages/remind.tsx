import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { ReminderDialog } from '#src/app/office/reminder-dialog.tsx'
import { useReminderWords } from '#src/app/office/reminder-words.ts'
import type { Problem } from '#src/platform/problem.ts'
import { addressOf, ask, useAct } from '#src/ui/api.ts'
import { IconBell } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { downloadReminder, noteTaskCall, readReminder, readReminderPeople, remindTasks } from '../contract.ts'
import type { Refusals } from './selected/outcome.tsx'
import { useTaskWords } from './standing.tsx'

type Sent = { done: readonly string[]; people: number; refused: Refusals }
type Props = { ids: string[]; onSent: (sent: Sent) => void; onClose: () => void }

/** Every way to remind the lead units of these tasks. */
export function RemindDialog({ ids, onSent, onClose }: Props) {
  const { problems } = useTaskWords()
  const words = useReminderWords()
  const tell = useTell()
  const text = useProblemText()
  const send = useAct(remindTasks)
  const note = useAct(noteTaskCall)
  const query = { query: { ids: ids.join(',') } }
  const run = () =>
    send.mutate(
      { body: { ids } },
      {
        onSuccess: (sent) => {
          onClose()
          onSent(sent)
        },
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  return (
    <ReminderDialog
      sheet={ask(readReminder, query) as never}
      people={ask(readReminderPeople, query) as never}
      reaches={words.reaches}
      letterHref={addressOf(downloadReminder, query)}
      send={{ run, busy: send.isPending }}
      note={{
        run: (body) => note.mutate({ body }, { onSuccess: () => tell.done(words.noted) }),
        busy: note.isPending,
        problem: note.error,
      }}
      onClose={onClose}
    />
  )
}

export function RemindButton({ id }: { id: string }) {
  const { acts, list, problems, together } = useTaskWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState(false)
  const sent = ({ done, people, refused: [not] }: Sent) => {
    if (not) tell.failed(text({ code: not.code, details: {} } as Problem, { ...problems, ...together.why }))
    else tell.done(list.reminded(done.length, people))
  }
  return (
    <>
      <ActionIcon aria-label={acts.remind} title={acts.remind} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconBell size={16} aria-hidden />
      </ActionIcon>
      {open && <RemindDialog ids={[id]} onSent={sent} onClose={() => setOpen(false)} />}
    </>
  )
}
