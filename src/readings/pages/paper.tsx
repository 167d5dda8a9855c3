import { Button } from '@mantine/core'
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { openFile } from '#src/documents/contract.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconFileText, small } from '#src/ui/icons.ts'
import type { Draft } from '../shapes.ts'
import { type Mark, marksByBlock, marksOf, piecesOf } from './marks.ts'
import { PaperTable } from './paper-table.tsx'
import type { Reading } from './reviewing.tsx'
import { useReadingWords } from './use-words.ts'
import './paper.css'

type Props = {
  reading: Reading
  drafts: readonly Draft[]
  ended: ReadonlySet<string>
  here: Draft | undefined
  onPick: (id: string) => void
  onClose: () => void
}

/** The document's text; what each row is read from is marked, the current row's is brought into sight. */
export function Paper({ reading, drafts, ended, here, onPick, onClose }: Props) {
  const { review: words } = useReadingWords()
  const pane = useRef<HTMLDivElement>(null)
  const current = here?.id
  const dropped = here?.decision === 'dropped' ? here.id : undefined
  const marks = useMemo(
    () => marksByBlock(reading.blocks, marksOf(drafts, ended, dropped)),
    [reading.blocks, drafts, ended, dropped],
  )
  useEffect(() => {
    const [box, mark] = [pane.current, here && pane.current?.querySelector<HTMLElement>(`[data-mark~="${here.id}"]`)]
    if (box && mark)
      box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  }, [here])
  return (
    <section className="paper-pane" aria-label={words.paper}>
      <header className="pane-bar row">
        <IconFileText {...small} />
        <b className="grow">
          {reading.fileId ? (
            <a href={addressOf(openFile, { params: { id: reading.fileId } })}>{reading.fileName}</a>
          ) : (
            reading.fileName
          )}
        </b>
        <Button className="only-narrow" size="compact-sm" onClick={onClose}>
          {words.hidePaper}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll */}
      <div ref={pane} className="paper-scroll" tabIndex={0}>
        <article className="paper" lang="vi">
          {reading.blocks.map((block, at) => {
            const own = marks.get(at) ?? none
            const shown = own.some(({ id }) => id === current) ? current : undefined
            const part = { text: reading.text, marks: own, current: shown, onPick }
            return block.kind === 'paragraph' ? (
              <p key={block.start}>
                <Marked {...part} start={block.start} end={block.end} />
              </p>
            ) : (
              <PaperTable key={block.start} rows={block.rows}>
                {({ start, end }) => <Marked {...part} start={start} end={end} />}
              </PaperTable>
            )
          })}
        </article>
      </div>
    </section>
  )
}

const none: readonly Mark[] = []
type Part = {
  text: string
  start: number
  end: number
  marks: readonly Mark[]
  current: string | undefined
  onPick: (id: string) => void
}
const keyOf = (marks: readonly Mark[]) => marks.map((m) => `${m.id} ${m.number} ${m.look} ${m.start} ${m.end}`).join()
/** A document of hundreds of paragraphs draws anew only those whose marks changed. */
const alike = (a: Part, b: Part) =>
  a.text === b.text &&
  a.start === b.start &&
  a.current === b.current &&
  (a.marks === b.marks || keyOf(a.marks) === keyOf(b.marks))

const Marked = memo(function Marked({ text, start, end, marks, current, onPick }: Part): ReactNode {
  const { review: words } = useReadingWords()
  return piecesOf(start, end, marks).map((piece) => {
    const said = text.slice(piece.start, piece.end)
    // where marks lie over one another, the current row's shows
    const mark = piece.marks.find(({ id }) => id === current) ?? piece.marks[0]
    if (!mark) return said
    return (
      <mark
        key={piece.start}
        className={mark.id === current ? 'current' : mark.look}
        data-mark={piece.marks.map(({ id }) => id).join(' ')}
      >
        {piece.marks
          .filter((one) => one.start === piece.start)
          .map((one) => (
            <button
              key={one.id}
              type="button"
              tabIndex={-1}
              aria-label={words.task(one.number)}
              onClick={() => onPick(one.id)}
            >
              {one.number}
            </button>
          ))}
        {said}
      </mark>
    )
  })
}, alike)
