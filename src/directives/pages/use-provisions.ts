import { useEffect, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useAct } from '#src/ui/api.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addProvisions, orderProvisions, removeProvision } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { cut, inOrder, moved, type Way } from './provision-moves.ts'
import { useDirectiveWords } from './use-words.ts'

export type Provision = DirectiveDetail['tree'][number]
/** What is open in its place: a provision being corrected, or a new one behind (or under) another. */
export type Open = { kind: 'edit' | 'behind' | 'under'; id: string }

/** Pressed while another act is still on its way: done after it, on the tree as it then stands. */
type Wish = { id: string; way: Way | 'remove' }

/** The tree with what the keys and buttons do: where the focus stands, what is open, moves and removals with undo. */
export function useProvisions(directive: DirectiveDetail) {
  const { done, problems } = useDirectiveWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<Open>()
  const [at, setAt] = useState<string>()
  // the focus follows keys and acts, never a mere rendering
  const [wanted, setWanted] = useState<{ id: string }>()
  const [wishes, setWishes] = useState<readonly Wish[]>([])
  const [acting, setActing] = useState(false)
  const order = useAct(orderProvisions)
  const remove = useAct(removeProvision)
  const add = useAct(addProvisions)
  const params = { id: directive.id }
  const list = inOrder(directive.tree)
  const failed = (problem: Problem) => tell.failed(text(problem, problems))
  const here = list.some((one) => one.id === at) ? at : list[0]?.id
  async function move(id: string, way: Way) {
    const to = moved(directive.tree, id, way)
    if (!to) return
    setWanted({ id })
    await order.mutateAsync({ params, body: { ...to, version: directive.version } })
  }
  async function takeOut(id: string) {
    const gone = cut(directive.tree, id)
    const one = list.find((each) => each.id === id)
    if (!gone || !one) return
    const next = list[list.indexOf(one) + gone.items.length] ?? list[list.indexOf(one) - 1]
    const { parentId, afterId, items } = gone
    await remove.mutateAsync({ params: { ...params, provisionId: id } })
    setWanted(next && { id: next.id })
    const back = () => add.mutate({ params, body: { parentId, afterId, items } }, { onError: failed })
    tell.done(done.removed(one.number, items.length - 1), back)
  }
  useEffect(() => {
    const [first] = wishes
    if (!first || acting || add.isPending) return
    setActing(true)
    const act = first.way === 'remove' ? takeOut(first.id) : move(first.id, first.way)
    act
      .then(
        () => setWishes(([, ...rest]) => rest),
        (problem) => {
          setWishes([])
          failed(problem)
        },
      )
      .finally(() => setActing(false))
  })
  const wish = (one: Wish) => setWishes((all) => [...all, one])
  return {
    list,
    open,
    setOpen,
    here,
    wanted,
    /** The handle that has the focus; the one that is to get it. */
    stand: setAt,
    focus: (id: string) => setWanted({ id }),
    /** The next or the one before in the order of the document. */
    step: (by: 1 | -1) => {
      const next = list[list.findIndex((one) => one.id === here) + by]?.id
      if (next) setWanted({ id: next })
    },
    can: (id: string, way: Way) => moved(directive.tree, id, way) !== undefined,
    move: (id: string, way: Way) => wish({ id, way }),
    remove: (id: string) => wish({ id, way: 'remove' }),
  }
}
export type Provisions = ReturnType<typeof useProvisions>
