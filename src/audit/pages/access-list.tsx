import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Problem } from '#src/platform/problem.ts'
import { askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listAccess } from '../contract.ts'
import { LogFilters, type LogProps } from './log-filters.tsx'
import { Payload } from './payload.tsx'
import { useAuditWords } from './use-words.ts'

export function AccessList({ search, onChange }: LogProps) {
  const words = useAuditWords()
  const format = useFormat()
  const { from, to, actorId } = search
  const asked = { ...(from && { from }), ...(to && { to }), ...(actorId && { actorId }) }
  const pages = useInfiniteQuery({ ...askPages(listAccess, asked), placeholderData: keepPreviousData })
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  return (
    <>
      <LogFilters search={search} onChange={onChange} />
      <div className="body">
        <ProblemNote problem={pages.error as Problem | null} />
        {pages.isPending && <Loading rows={10} />}
        {pages.data && rows.length === 0 && (
          <Empty
            title={words.emptyAccess}
            acts={
              Object.keys(asked).length > 0 && (
                <Button onClick={() => onChange({ tab: 'access' })}>{words.dropFilters}</Button>
              )
            }
          />
        )}
        {rows.length > 0 && (
          <>
            <ol className="audit-log" aria-label={words.tabs.access}>
              {rows.map((row) => (
                <li key={`${row.day} ${row.seq}`}>
                  <details>
                    <summary>
                      <span className="num audit-when">{format.dayTime(row.recordedAt)}</span>
                      <span className="audit-who">{row.actor?.name ?? words.unknown}</span>
                      <span className="audit-what">
                        <b>{words.accesses[row.action as keyof typeof words.accesses] ?? row.action}</b>
                      </span>
                    </summary>
                    <div className="audit-told">
                      <Payload value={row.detail} />
                    </div>
                  </details>
                </li>
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
