import { Button } from '@mantine/core'
import type { Problem } from '#src/platform/problem.ts'
import { IconBell, small } from '#src/ui/icons.ts'
import { type ProblemWords, useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'

type Answer = { reminded: number; withoutAddress: readonly string[] }
type Then = { onSuccess: (answer: Answer) => void; onError: (problem: Problem) => void }
type Props = {
  label: string
  act: { isPending: boolean; mutate: (asked: { params: { id: string }; body: object }, then: Then) => void }
  id: string
  done: { reminded: (units: number) => string; without: (names: string) => string }
  codes: ProblemWords
}

/** Reminds all units that owe something of a record; says how many, and which have nobody to write to. */
export function RemindUnits({ label, act, id, done, codes }: Props) {
  const tell = useTell()
  const text = useProblemText()
  const send = () =>
    act.mutate(
      { params: { id }, body: {} },
      {
        onSuccess: ({ reminded, withoutAddress }) => {
          const without = withoutAddress.length > 0 ? [done.without(withoutAddress.join(', '))] : []
          tell.done([done.reminded(reminded), ...without].join(' '))
        },
        onError: (problem) => tell.failed(text(problem, codes)),
      },
    )
  return (
    <Button variant="filled" leftSection={<IconBell {...small} />} loading={act.isPending} onClick={send}>
      {label}
    </Button>
  )
}
