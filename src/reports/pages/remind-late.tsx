import { ReminderDialog } from '#src/app/office/reminder-dialog.tsx'
import { useReminderWords } from '#src/app/office/reminder-words.ts'
import { addressOf, ask, useAct } from '#src/ui/api.ts'
import { useTell } from '#src/ui/undo.tsx'
import { downloadLate, noteReportCall, readLate, readLatePeople, remindLate } from '../contract.ts'
import { useReportWords } from './words.ts'

type Props = { regimeId: string; period: string; onClose: () => void }

/** Every way to remind the units whose report of this period is late. */
export function RemindLate({ regimeId, period, onClose }: Props) {
  const words = useReportWords()
  const reminding = useReminderWords()
  const tell = useTell()
  const remind = useAct(remindLate)
  const note = useAct(noteReportCall)
  const query = { query: { regimeId, period } }
  const run = () =>
    remind.mutate(
      { body: { regimeId, period } },
      {
        onSuccess: ({ reminded, withoutAddress }) => {
          const missing = withoutAddress.length > 0 ? [words.withoutAddress(withoutAddress.join(', '))] : []
          tell.done([words.reminded(reminded), ...missing].join(' '))
          onClose()
        },
        onError: () => tell.failed(words.otherProblem),
      },
    )
  return (
    <ReminderDialog
      sheet={ask(readLate, query) as never}
      people={ask(readLatePeople, query) as never}
      letterHref={addressOf(downloadLate, query)}
      send={{ run, busy: remind.isPending }}
      note={{
        run: (body) => note.mutate({ body }, { onSuccess: () => tell.done(reminding.noted) }),
        busy: note.isPending,
        problem: note.error,
      }}
      onClose={onClose}
    />
  )
}
