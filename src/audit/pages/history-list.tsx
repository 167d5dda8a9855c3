import { useInfiniteQuery } from '@tanstack/react-query'
import type { Problem } from '#src/platform/problem.ts'
import { askPages } from '#src/ui/api.ts'
import { History } from '#src/ui/history.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { readHistory } from '../contract.ts'
import type { AuditRow } from '../shapes.ts'
import type { Names } from '../telling/say.ts'
import { SaidLines } from './said-lines.tsx'
import { useTeller } from './use-teller.ts'
import { useAuditWords } from './use-words.ts'
import './audit.css'

function Told({ row, names }: { row: AuditRow; names: Names }) {
  const words = useAuditWords()
  const { sentence, lines } = useTeller().event(row, names)
  return (
    <>
      {sentence}
      {lines.length > 0 && (
        <details className="audit-more">
          <summary>{words.more(lines.length)}</summary>
          <SaidLines lines={lines} />
        </details>
      )}
      {row.content === 'erased' && <small>{words.contents.erased}</small>}
    </>
  )
}

/** What was done to one record, newest first, in sentences. */
export function HistoryList({ kind, id }: { kind: string; id: string }) {
  const words = useAuditWords()
  const format = useFormat()
  const pages = useInfiniteQuery(askPages(readHistory, {}, { kind, id }))
  const all = pages.data?.pages ?? []
  const events = all.flatMap(({ rows, names }) =>
    rows.map((row) => ({ id: row.seq, when: format.dayTime(row.at), what: <Told row={row} names={names} /> })),
  )
  if (pages.isPending) return <Loading rows={3} />
  return (
    <>
      <ProblemNote problem={pages.error as Problem | null} />
      {pages.data && events.length === 0 && <p className="ink3 small">{words.nothingDone}</p>}
      <History events={events} first={events.length} />
      {pages.hasNextPage && <LoadMore has busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
    </>
  )
}
