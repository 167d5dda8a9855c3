import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { addressOf, askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { DayField } from '#src/ui/form/day-field.tsx'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { whats } from '../comparing/shapes.ts'
import { compareUnits, exportUnitChanges } from '../contract.ts'
import { unitKinds } from '../kinds.ts'
import { useChangeColumns } from './change-columns.tsx'
import { ChangeCounts } from './change-counts.tsx'
import type { ChangesSearch } from './routes.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'
import './units.css'

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`

/** What changed between two days: counts that reconcile, then unit by unit. */
export function Changes() {
  const words = useUnitWords()
  const { changes } = words.structure
  const codes = useUnitProblems()
  const format = useFormat()
  const { me } = office.useRouteContext()
  const search = useSearch({ strict: false }) as ChangesSearch
  const navigate = useNavigate()
  const go = (next: ChangesSearch) => void navigate({ to: '/units/changes', search: next as never, replace: true })
  const days = { from: search.from ?? yearBefore(me.today), to: search.to ?? me.today }
  const { what, kind, q } = search
  const query = { ...days, ...(what && { what }), ...(kind && { kind }), ...(q && { q }) }
  const found = useInfiniteQuery(askPages(compareUnits, query))
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = found.data?.pages[0]?.counts ?? []
  const columns = useChangeColumns(days)
  return (
    <>
      <PageHead
        title={changes.title}
        facts={changes.between(format.day(days.from), format.day(days.to))}
        acts={
          <Button
            component="a"
            href={addressOf(exportUnitChanges, { query })}
            download
            leftSection={<IconTableExport {...small} />}
          >
            {changes.export}
          </Button>
        }
      />
      <div className="unit-days no-print">
        <DayField
          label={changes.from}
          value={days.from}
          to={days.to}
          onChange={(from) => from && go({ ...search, from })}
        />
        <DayField label={changes.to} value={days.to} from={days.from} onChange={(to) => to && go({ ...search, to })} />
      </div>
      <div className="body">
        <ProblemNote problem={found.error} codes={codes} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={6} />}
        {counts.length > 0 && (
          <Section title={changes.counts} note={changes.countsNote}>
            <ChangeCounts counts={counts} />
          </Section>
        )}
      </div>
      <Filters
        text={q ?? ''}
        onText={(text) => {
          const { q: _, ...rest } = search
          go({ ...rest, ...(text.trim() && { q: text }) })
        }}
        placeholder={words.list.search}
        filters={[
          {
            id: 'what',
            name: changes.what,
            single: true,
            options: whats.map((value) => ({ value, label: changes.whats[value] })),
          },
          {
            id: 'kind',
            name: words.list.kind,
            single: true,
            options: counts.map((one) => ({ value: one.kind, label: words.kinds[one.kind] })),
          },
        ]}
        value={{ what: what ? [what] : [], kind: kind ? [kind] : [] }}
        onChange={(value) => {
          const { kind: _, what: __, ...rest } = search
          const next = {
            what: whats.find((one) => one === value.what?.[0]),
            kind: unitKinds.find((one) => one === value.kind?.[0]),
          }
          go({ ...rest, ...(next.what && { what: next.what }), ...(next.kind && { kind: next.kind }) })
        }}
      />
      {found.isSuccess && rows.length === 0 && (
        <div className="body">
          <Empty title={changes.none}>{changes.noneText}</Empty>
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="units.changes"
          label={changes.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => (row.after ?? row.before)?.name ?? ''}
          more={
            <LoadMore has={found.hasNextPage} busy={found.isFetchingNextPage} onMore={found.fetchNextPage}>
              {words.list.found(rows.length)}
            </LoadMore>
          }
        />
      )}
    </>
  )
}
