import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Problem } from '#src/platform/problem.ts'
import { addressOf, askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { exportAudit, listAudit } from '../contract.ts'
import { groups } from '../groups.ts'
import { EventLine } from './event-line.tsx'
import { LogFilters, type LogProps } from './log-filters.tsx'
import type { AuditSearch } from './search.ts'
import { useAuditWords } from './use-words.ts'

/** The address as a question: what the log does not know is left out. */
function filterOf({ tab: _, group, ...rest }: AuditSearch) {
  const known = groups.find((one) => one === group)
  return { ...rest, ...(known && { group: known }) }
}

export function EventList({ search, onChange }: LogProps) {
  const words = useAuditWords()
  const filter = filterOf(search)
  const pages = useInfiniteQuery({ ...askPages(listAudit, filter), placeholderData: keepPreviousData })
  const rows = pages.data?.pages.flatMap(({ rows, names }) => rows.map((row) => ({ row, names }))) ?? []
  return (
    <>
      <LogFilters search={search} onChange={onChange} whole />
      <div className="body">
        <ProblemNote problem={pages.error as Problem | null} />
        {pages.isPending && <Loading rows={10} />}
        {pages.data && rows.length === 0 && (
          <Empty title={words.empty} acts={<Button onClick={() => onChange({})}>{words.dropFilters}</Button>} />
        )}
        {rows.length > 0 && (
          <>
            <div className="audit-tools no-print">
              <a className="linklike" href={addressOf(exportAudit, { query: filter })} download>
                {words.exportAll}
              </a>
            </div>
            <ol className="audit-log" aria-label={words.tabs.audit}>
              {rows.map(({ row, names }) => (
                <EventLine
                  key={row.seq}
                  row={row}
                  names={names}
                  onPick={() => onChange({ kind: row.subject.kind, subjectId: row.subject.id })}
                />
              ))}
            </ol>
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {words.shown(rows.length)}
            </LoadMore>
          </>
        )}
      </div>
    </>
  )
}
