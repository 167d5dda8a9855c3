import { Button } from '@mantine/core'
import { addressOf, useAct } from '#src/ui/api.ts'
import { IconBell, IconTableExport, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { exportTasks, remindTasks } from '../contract.ts'
import { useTaskWords } from './standing.tsx'

type Props = { selected: ReadonlySet<string>; onClear: () => void; remind: boolean }

/** What is done with the chosen rows at once. */
export function SelectedActs({ selected, onClear, remind }: Props) {
  const { list, problems } = useTaskWords()
  const tell = useTell()
  const text = useProblemText()
  const act = useAct(remindTasks)
  const ids = [...selected]
  const send = () =>
    act.mutate(
      { body: { ids } },
      {
        onSuccess: ({ tasks, people }) => {
          tell.done(people > 0 ? list.reminded(tasks, people) : list.remindedNone)
          onClear()
        },
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  return (
    <ActionBar count={selected.size} onClear={onClear}>
      {remind && (
        <Button variant="subtle" leftSection={<IconBell {...small} />} loading={act.isPending} onClick={send}>
          {list.remind}
        </Button>
      )}
      <Button
        component="a"
        variant="subtle"
        href={addressOf(exportTasks, { query: { ids: ids.join(',') } })}
        download
        leftSection={<IconTableExport {...small} />}
      >
        {list.exportChosen}
      </Button>
    </ActionBar>
  )
}
