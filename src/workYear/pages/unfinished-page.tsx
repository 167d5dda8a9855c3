import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import type { Reply } from '#src/platform/endpoint.ts'
import { type Asked, ask, useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, useProblemText } from '#src/ui/problem.tsx'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listUnfinished, mostAtOnce, undoDecisions } from '../contract.ts'
import type { UnfinishedRow } from '../shapes-tasks.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { useUnfinishedColumns } from './unfinished-columns.tsx'
import { UnfinishedFilters } from './unfinished-filters.tsx'
import { useYearWords } from './use-words.ts'
import './year.css'

const route = getRouteApi('/office/work-years/$blocId/$year/tasks')
type Found = Reply<typeof listUnfinished>
type Query = Asked<typeof listUnfinished>['query']

/** Tasks that the year leaves unfinished: decided one by one, or many at once. */
export function UnfinishedPage() {
  const words = useYearWords()
  const { blocId, year } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const of = { id: blocId, year }
  const [limit, setLimit] = useState(200)
  const found = useQuery({
    ...ask(listUnfinished, { params: of, query: { ...search, limit } as Query }),
    placeholderData: keepPreviousData,
  })
  const data = found.data as (Found & { rows: UnfinishedRow[] }) | undefined
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [deciding, setDeciding] = useState<readonly string[]>([])
  const undo = useAct(undoDecisions)
  const tell = useTell()
  const text = useProblemText()
  const columns = useUnfinishedColumns({
    decides: data?.may.includes('decide') ?? false,
    onDecide: (task) => setDeciding([task.id]),
    onUndo: (task) => takeBack([task.id]),
  })
  if (found.error?.status === 404) return <NotFound />
  const takeBack = (taskIds: string[]) =>
    undo.mutate(
      { params: of, body: { taskIds } },
      {
        onSuccess: ({ undone }) => tell.done(words.list.undone(undone)),
        onError: (problem) => tell.failed(text(problem, words.problems)),
      },
    )
  if (!data) return <NotYet found={found} />
  const { rows, matching, counts, plans, leads } = data
  const decides = data.may.includes('decide')
  const known = new Map([...rows, ...matching].map((one) => [one.id, one.version]))
  const chosen = [...selected].filter((id) => known.has(id))
  const open = (ids: readonly string[]) => rows.filter(({ id, decision }) => ids.includes(id) && decision === 'closed')
  const carried = rows.filter(({ id, decision }) => selected.has(id) && decision === 'carriedOver').map(({ id }) => id)
  return (
    <>
      <PageHead
        title={words.list.title(Number(year))}
        count={counts.total}
        facts={
          <>
            {words.list.facts(counts.undecided, counts.carriedOver, counts.closed)}{' '}
            <Link to="/work-years/$blocId/$year" params={{ blocId, year }} className="year-link">
              {words.list.back(Number(year))}
            </Link>
          </>
        }
      />
      <div className="body">
        {data.state === 'closed' && <Note kind="exempt">{words.list.yearClosed}</Note>}
        <UnfinishedFilters
          search={search}
          leads={leads}
          counts={counts}
          onChange={(next) => {
            setSelected(new Set())
            void navigate({ search: next, replace: true })
          }}
        />
        {rows.length === 0 ? (
          <Empty title={counts.total === 0 ? words.list.emptyTitle : words.list.noneTitle}>
            {counts.total === 0 ? words.list.emptyText : words.list.noneText}
          </Empty>
        ) : (
          <DataTable
            name="unfinished"
            label={words.list.title(Number(year))}
            rows={rows}
            columns={columns}
            keyOf={(t) => t.id}
            nameOf={(t) => t.content}
            onOpen={(t) => void navigate({ to: '/tasks/$taskId', params: { taskId: t.id } })}
            {...(decides && {
              selected,
              onSelect: setSelected,
              onEdit: (t: UnfinishedRow) => t.decision !== 'closed' && setDeciding([t.id]),
            })}
            more={
              <LoadMore
                has={data.next !== null}
                busy={found.isFetching}
                onMore={() => setLimit(Math.min(limit + 600, mostAtOnce))}
              >
                {words.list.shown(rows.length, matching.length)}
              </LoadMore>
            }
          />
        )}
      </div>
      <ActionBar count={chosen.length} onClear={() => setSelected(new Set())}>
        {chosen.length < matching.length && (
          <Button variant="subtle" onClick={() => setSelected(new Set(matching.map(({ id }) => id)))}>
            {words.list.chooseAll(matching.length)}
          </Button>
        )}
        <Button variant="subtle" disabled={open(chosen).length > 0} onClick={() => setDeciding(chosen)}>
          {words.list.decideMany}
        </Button>
        {carried.length > 0 && (
          <Button variant="subtle" loading={undo.isPending} onClick={() => takeBack(carried)}>
            {words.list.undo}
          </Button>
        )}
      </ActionBar>
      {deciding.length > 0 && (
        <DecideDialog
          of={of}
          tasks={deciding.map((id) => ({ id, version: known.get(id) ?? 1 }))}
          {...(deciding.length === 1 && { only: rows.find(({ id }) => id === deciding[0])?.content ?? '' })}
          plans={plans}
          plan={plans[0]?.id}
          onDone={() => {
            setDeciding([])
            setSelected(new Set())
          }}
          onClose={() => setDeciding([])}
        />
      )}
    </>
  )
}
