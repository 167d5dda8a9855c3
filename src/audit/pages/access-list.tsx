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
import { SaidLines } from './said-lines.tsx'
import { useTeller } from './use-teller.ts'
import { useAuditWords } from './use-words.ts'

export function AccessList({ search, onChange }: LogProps) {
  const words = useAuditWords()
  const format = useFormat()
  const { from, to, actorId } = search
  const asked = { ...(from && { from }), ...(to && { to }), ...(actorId && { actorId }) }
  const pages = useInfiniteQuery({ ...askPages(listAccess, asked), placeholderData: keepPreviousData })
  const { detail } = useTeller()
  const rows =
    pages.data?.pages.flatMap(({ rows, names }) => rows.map((row) => ({ ...row, lines: detail(row.detail, names) }))) ??
    []
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
                      <span className="audit-what">
                        <b>
                          {[
                            words.accesses[row.action as keyof typeof words.accesses] ?? row.action,
                            ...row.lines.slice(0, 1).map(({ now }) => now),
                          ].join(': ')}
                        </b>
                        <span>{row.actor?.name ?? (row.own ? words.system : words.unknown)}</span>
                      </span>
                    </summary>
                    <div className="audit-told">
                      {row.lines.length > 0 ? (
                        <SaidLines lines={row.lines} />
                      ) : (
                        <p className="ink3">{words.nothingTold}</p>
                      )}
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
