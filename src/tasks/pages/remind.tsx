import { ActionIcon } from '@mantine/core'
import { useAct } from '#src/ui/api.ts'
import { IconBell } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { remindTasks } from '../contract.ts'
import { useTaskWords } from './standing.tsx'

export function RemindButton({ id }: { id: string }) {
  const { acts, list, problems } = useTaskWords()
  const tell = useTell()
  const text = useProblemText()
  const act = useAct(remindTasks)
  const send = () =>
    act.mutate(
      { body: { ids: [id] } },
      {
        onSuccess: ({ tasks, people }) => tell.done(people > 0 ? list.reminded(tasks, people) : list.remindedNone),
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  return (
    <ActionIcon aria-label={acts.remind} title={acts.remind} loading={act.isPending} onClick={send}>
      <IconBell size={16} aria-hidden />
    </ActionIcon>
  )
}
