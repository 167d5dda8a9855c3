import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { useTell } from '#src/ui/undo.tsx'
import { labelTasks, listLabels } from '../../table/contract.ts'
import { ActDialog } from '../act-dialog.tsx'
import { LabelMark } from '../label-mark.tsx'
import { useTaskWords } from '../standing.tsx'
import { LabelEditor } from './label-editor.tsx'
import type { Refusals } from './outcome.tsx'
import type { Chosen } from './selected-acts.tsx'

type Props = {
  ids: readonly string[]
  known: Chosen
  onClose: () => void
  onEnded: (said: string, refused: Refusals) => void
}

/** Which labels of one's unit stand on the chosen tasks: on all, on some, on none. */
export function LabelDialog({ ids, known, onClose, onEnded }: Props) {
  const { labels: words } = useTaskWords()
  const tell = useTell()
  const act = useAct(labelTasks)
  const labels = useQuery(ask(listLabels, {})).data ?? []
  const [set, change] = useState<ReadonlyMap<string, boolean>>(new Map())
  const stands = (labelId: string) =>
    ids.filter((id) => known.get(id)?.labels.some((label) => label.id === labelId)).length
  const several = new Set(labels.map(({ unitId }) => unitId)).size > 1
  const send = () => {
    const of = (on: boolean) => [...set].filter(([, value]) => value === on).map(([id]) => id)
    const undo = (added: { id: string; labelId: string }[], removed: { id: string; labelId: string }[]) => {
      // label by label, so that each task gets back exactly what it had
      for (const [pairs, way] of [[added, 'remove'] as const, [removed, 'add'] as const])
        for (const [labelId, those] of Map.groupBy(pairs, (pair) => pair.labelId))
          act.mutate({ body: { ids: those.map(({ id }) => id), [way]: [labelId] } })
    }
    act.mutate(
      { body: { ids: [...ids], add: of(true), remove: of(false) } },
      {
        onSuccess: ({ added, removed, refused }) => {
          const touched = new Set([...added, ...removed].map(({ id }) => id)).size
          onEnded('', refused)
          if (touched > 0)
            tell.done(added.length > 0 ? words.done(touched) : words.off(touched), () => undo(added, removed))
        },
      },
    )
  }
  return (
    <ActDialog
      title={words.titleOf(ids.length)}
      verb={words.put}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      {labels.length === 0 && <p className="ink2">{words.none}</p>}
      <ul className="task-label-list">
        {labels.map((label) => {
          const on = stands(label.id)
          const chosen = set.get(label.id)
          return (
            <li key={label.id}>
              <Checkbox
                className="grow"
                checked={chosen ?? on === ids.length}
                indeterminate={chosen === undefined && on > 0 && on < ids.length}
                label={
                  <>
                    <LabelMark label={label} /> {several && <span className="ink3">{label.unitName}</span>}
                  </>
                }
                onChange={(event) => change(new Map([...set, [label.id, event.currentTarget.checked]]))}
              />
              <LabelEditor label={label} />
            </li>
          )
        })}
      </ul>
      <LabelEditor />
    </ActDialog>
  )
}
