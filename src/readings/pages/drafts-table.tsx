import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '#src/ui/language.tsx'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { doubtsOf, parts } from '../rules.ts'
import type { Draft } from '../shapes.ts'
import { Doubtful, NamesCell, StateCell, useWhenText } from './cells.tsx'
import type { Review } from './use-review.ts'
import { useReadingWords } from './use-words.ts'

type Props = {
  tools: ReactNode
  review: Review
  ended: ReadonlySet<string>
  shortNames: ReadonlyMap<string, string>
  numberOf: ReadonlyMap<string, number>
  onEdit: () => void
  onLink: (name: string) => void
  onSplit: () => void
  onKeys: () => void
  undo: () => void
}

export function DraftsTable({
  tools,
  review,
  ended,
  shortNames,
  numberOf,
  onEdit,
  onLink,
  onSplit,
  onKeys,
  undo,
}: Props) {
  const { heads, cells, doubts, edit, review: words } = useReadingWords()
  const format = useFormat()
  const whenText = useWhenText()
  const names = (part: (typeof parts)[number], phone: 'line' | 'hide' = 'line'): Column<Draft> => ({
    id: part,
    head: heads[part],
    phone,
    width: 96,
    cell: (draft) => (
      <NamesCell
        named={draft[part]}
        ended={ended}
        shortNames={shortNames}
        unsure={doubtsOf(draft, ended).includes(part) ? doubts[part] : undefined}
        onLink={onLink}
      />
    ),
  })
  const none = <span className="ink3">{cells.none}</span>
  const columns: Column<Draft>[] = [
    {
      id: 'number',
      head: heads.number,
      width: 38,
      always: true,
      phone: 'date',
      cell: (draft) => <span className="num ink3">{numberOf.get(draft.id)}</span>,
    },
    {
      id: 'content',
      head: heads.content,
      always: true,
      phone: 'title',
      cell: (draft) => (
        <>
          <Doubtful why={doubtsOf(draft, ended).includes('content') ? doubts.content : undefined}>
            <span data-dropped={draft.decision === 'dropped' || undefined}>{draft.content}</span>
          </Doubtful>
          {draft.provision && <span className="src at">{draft.provision}</span>}
        </>
      ),
    },
    names('lead'),
    names('coordinating'),
    { ...names('watching', 'hide'), off: true },
    {
      id: 'when',
      head: heads.when,
      width: 88,
      cell: (draft) => (
        <Doubtful why={doubtsOf(draft, ended).includes('when') ? doubts.when : undefined}>
          {draft.when ? <span className="num">{whenText(draft.when)}</span> : none}
        </Doubtful>
      ),
    },
    { id: 'product', head: heads.product, width: 88, phone: 'hide', cell: (draft) => draft.product ?? none },
    {
      id: 'provision',
      head: heads.provision,
      width: 64,
      off: true,
      phone: 'hide',
      cell: (draft) => <span className="num ink2">{draft.provision}</span>,
    },
    {
      id: 'state',
      head: heads.state,
      width: 96,
      always: true,
      phone: 'state',
      cell: (draft) => (
        <StateCell
          draft={draft}
          ended={ended}
          sure={cells.sure(format.percent(Math.round(draft.confidence * 100), 0))}
        />
      ),
    },
  ]
  const unlinkedOf = (draft: Draft) => parts.flatMap((part) => draft[part]).find(({ unitId }) => unitId === null)?.name
  const first = review.shown.find(({ id }) => review.selected.has(id))
  return (
    <>
      <DataTable
        name="readings"
        label={words.table}
        rows={review.shown}
        columns={columns}
        keyOf={(draft) => draft.id}
        nameOf={(draft) => draft.content}
        onOpen={onEdit}
        onEdit={onEdit}
        selected={review.selected}
        onSelect={review.setSelected}
        current={review.here?.id}
        onCurrent={review.setCurrent}
        tools={tools}
        keys={{
          a: review.accept,
          Delete: review.drop,
          Backspace: review.drop,
          m: review.merge,
          s: onSplit,
          l: (draft) => {
            const name = unlinkedOf(draft)
            if (name) onLink(name)
          },
          u: undo,
          '?': onKeys,
        }}
      />
      <ActionBar count={review.selected.size} onClear={() => review.setSelected(new Set())}>
        <Button onClick={() => first && review.accept(first)}>{edit.accept}</Button>
        <Button onClick={() => first && review.drop(first)}>{edit.drop}</Button>
      </ActionBar>
    </>
  )
}
