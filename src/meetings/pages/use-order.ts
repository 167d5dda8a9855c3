import type { z } from 'zod'
import type { Endpoint } from '#src/platform/endpoint.ts'
import type { MenuAct } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { orderAgenda } from '../contract.ts'
import { moved } from './moved.ts'
import { useMeetingWords } from './use-words.ts'

type Order = Endpoint & { method: 'PUT'; params: (typeof orderAgenda)['params']; body: z.ZodType }

/** "Up" and "down" for the rows of one list; `ids` are all of them, in order. */
export function useOrder(e: Order, meetingId: string, ids: readonly string[]): (at: number) => MenuAct[] {
  const { acts, problems } = useMeetingWords()
  const tell = useTell()
  const text = useProblemText()
  const order = useAct(e as typeof orderAgenda)
  const put = (at: number, by: 1 | -1) =>
    order.mutate(
      { params: { id: meetingId }, body: { ids: moved(ids, at, by) } },
      { onError: (problem) => tell.failed(text(problem, problems)) },
    )
  return (at) => [
    { label: acts.up, onClick: () => put(at, -1), disabled: at === 0 },
    { label: acts.down, onClick: () => put(at, 1), disabled: at === ids.length - 1 },
  ]
}
