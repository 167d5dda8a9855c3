import { useState } from 'react'
import { useTell } from '#src/ui/undo.tsx'
import { doubtsOf, linked, merged, split } from '../rules.ts'
import type { Draft } from '../shapes.ts'
import type { DraftsInReview } from './use-drafts.ts'
import { useReadingWords } from './use-words.ts'

export const filters = ['all', 'unsure', 'open', 'accepted', 'dropped'] as const
export type Filter = (typeof filters)[number]

const nothing: ReadonlySet<string> = new Set()

/** What is shown, where the cursor stands, and what a person does with rows: each act can be undone. */
export function useReview(review: DraftsInReview, ended: ReadonlySet<string>) {
  const { said } = useReadingWords()
  const tell = useTell()
  const [filter, setFilter] = useState<Filter>('all')
  const [current, setCurrent] = useState<string | undefined>(review.drafts[0]?.id)
  const [selected, setSelected] = useState(nothing)
  const fits = (draft: Draft) =>
    filter === 'all' || (filter === 'unsure' ? doubtsOf(draft, ended).length > 0 : draft.decision === filter)
  const shown = review.drafts.filter(fits)
  const here = shown.find(({ id }) => id === current) ?? shown[0]

  /** The row that takes the cursor when these leave the list. */
  const after = (ids: ReadonlySet<string>) => {
    const at = shown.findIndex(({ id }) => ids.has(id))
    return (shown.slice(at).find(({ id }) => !ids.has(id)) ?? shown.slice(0, at).findLast(({ id }) => !ids.has(id)))?.id
  }
  const decide = (ids: ReadonlySet<string>, decision: Draft['decision']) =>
    review.change((drafts) => drafts.map((draft) => (ids.has(draft.id) ? { ...draft, decision } : draft)))

  function leave(ids: ReadonlySet<string>, decision: Draft['decision']) {
    // a single row is left downwards, so that the next key falls on the next row
    setCurrent(ids.size === 1 || filter !== 'all' ? (after(ids) ?? here?.id) : here?.id)
    decide(ids, decision)
    setSelected(nothing)
  }
  const all = (draft: Draft) => (selected.has(draft.id) ? selected : new Set([draft.id]))

  return {
    filter,
    setFilter,
    shown,
    here,
    setCurrent,
    selected,
    setSelected,
    accept(draft: Draft) {
      const ids = all(draft)
      if (review.drafts.some(({ id, content }) => ids.has(id) && content.trim() === '')) return tell.failed(said.empty)
      leave(ids, 'accepted')
      if (ids.size > 1) tell.done(said.accepted(ids.size), review.undo)
    },
    drop(draft: Draft) {
      const ids = all(draft)
      if (draft.decision === 'dropped') return leave(ids, 'open')
      leave(ids, 'dropped')
      tell.done(said.dropped(ids.size), review.undo)
    },
    reopen: (draft: Draft) => decide(all(draft), 'open'),
    edit: (draft: Draft, change: Partial<Draft>) =>
      review.change((drafts) => drafts.map((one) => (one.id === draft.id ? { ...one, ...change, edited: true } : one))),
    /** With the next that is not dropped, in the order of the document. */
    merge(draft: Draft) {
      const from = review.drafts.findIndex(({ id }) => id === draft.id)
      const next = review.drafts.slice(from + 1).find(({ decision }) => decision !== 'dropped')
      if (!next) return
      review.change((drafts) =>
        drafts.flatMap((one) => (one.id === draft.id ? [merged(one, next)] : one.id === next.id ? [] : [one])),
      )
      setSelected(nothing)
      tell.done(said.merged, review.undo)
    },
    split(draft: Draft, at: number) {
      const parts = split(draft, at, crypto.randomUUID())
      review.change((drafts) => drafts.flatMap((one) => (one.id === draft.id ? parts : [one])))
      tell.done(said.split, review.undo)
    },
    link: (name: string, unit: { id: string; name: string }) => review.change((drafts) => linked(drafts, name, unit)),
    add(draft: Draft) {
      review.change((drafts) => [...drafts, draft])
      setFilter('all')
      setCurrent(draft.id)
    },
  }
}
export type Review = ReturnType<typeof useReview>
