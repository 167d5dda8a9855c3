import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { DocumentText } from '#src/platform/rich-text.ts'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import type { RichTextHandle } from '#src/ui/editor/index.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readMaterial } from '../contract-papers.ts'
import type { Citation, DocumentDetail, DocumentSection, MaterialItem } from '../shapes.ts'
import { MaterialCard } from './material-card.tsx'
import { useInsert } from './use-insert.ts'
import { useDocumentWords } from './use-words.ts'

const kinds = ['paragraph', 'sentence', 'table', 'chart'] as const
const atOnce = 12

type Props = {
  document: DocumentDetail
  section: DocumentSection
  used: readonly Citation[]
  editor: RefObject<RichTextHandle<DocumentText> | null>
}

const matches = ({ title, words, report }: MaterialItem, wanted: readonly string[]) => {
  const text = fold(`${title} ${words} ${report?.unitName ?? ''} ${report?.period ?? ''}`)
  return wanted.every((word) => text.includes(word))
}

/** What a section may take in: the units' paragraphs side by side, sentences, tables and charts of figures. */
export function MaterialPanel({ document, section, used, editor }: Props) {
  const { material: words, problems } = useDocumentWords()
  const [kind, setKind] = useState<(typeof kinds)[number]>('paragraph')
  const [text, setText] = useState('')
  const [shown, setShown] = useState(atOnce)
  const found = useQuery(ask(readMaterial, { params: { id: document.id }, query: { section: section.key } }))
  const insert = useInsert(document.id, editor)
  const all = (found.data ?? []) as MaterialItem[]
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  const counts = new Map(kinds.map((one) => [one, all.filter((item) => item.kind === one).length]))
  const items = all.filter((item) => item.kind === kind && matches(item, wanted))
  const usedParagraphs = new Set(
    used.flatMap((one) => (one.kind === 'paragraph' ? [`${one.reportVersionId}/${one.sectionKey}`] : [])),
  )
  const usedFigures = new Set(used.flatMap((one) => (one.kind === 'figure' ? [`${one.indicatorId} ${one.part}`] : [])))
  const isUsed = (item: MaterialItem) =>
    item.cites.length > 0 &&
    item.cites.every((one) =>
      one.kind === 'paragraph'
        ? usedParagraphs.has(`${one.reportVersionId}/${one.sectionKey}`)
        : usedFigures.has(`${one.indicatorId} ${one.part}`),
    )
  if (found.isPending) return <Loading rows={6} />
  return (
    <div className="stack material">
      <ProblemNote problem={found.error ?? insert.problem} codes={problems} />
      {all.length === 0 && !found.error && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      {all.length > 0 && (
        <>
          <fieldset className="material-kinds">
            <legend className="sr">{words.title}</legend>
            {kinds.map((one) => (
              <Button
                key={one}
                size="compact-xs"
                variant={one === kind ? 'light' : 'default'}
                aria-pressed={one === kind}
                onClick={() => {
                  setKind(one)
                  setShown(atOnce)
                }}
              >
                {words.kinds[one]} <span className="ink3 num">&nbsp;{counts.get(one)}</span>
              </Button>
            ))}
          </fieldset>
          <input
            className="input"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setShown(atOnce)
            }}
          />
          {items.length === 0 && <p className="ink3">{words.noMatch}</p>}
          <ul className="material-list">
            {items.slice(0, shown).map((item) => (
              <MaterialCard
                key={item.key}
                item={item}
                used={isUsed(item)}
                busy={insert.busy === item.key}
                onInsert={() => void insert.run(item)}
              />
            ))}
          </ul>
          {items.length > shown && (
            <button type="button" className="linklike" onClick={() => setShown(shown + atOnce * 2)}>
              {words.more(Math.min(atOnce * 2, items.length - shown))}
            </button>
          )}
        </>
      )}
    </div>
  )
}
