import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconLayoutDashboard, IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listDashboards } from '../contract.ts'
import type { ListSearch } from './search.ts'
import { useDashboardWords } from './use-words.ts'
import './dashboards.css'

const page = getRouteApi('/office/dashboards')
type Line = Reply<typeof listDashboards>['rows'][number]

/** The boards one made and those one was given. */
export function BoardList() {
  const words = useDashboardWords()
  const { list } = words
  const navigate = useNavigate()
  const search: ListSearch = page.useSearch()
  const { q, archived } = search
  const found = useQuery(
    ask(listDashboards, { query: { ...(q && { q }), archived: archived ? ('true' as const) : ('false' as const) } }),
  )
  const rows = found.data?.rows ?? []
  const change = (next: ListSearch) => void navigate({ to: '/dashboards', search: next, replace: true })
  const mayMake = found.data?.may.includes('make') ?? false
  const add = (
    <Button component={Link} to="/dashboards/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  const some = rows.length > 0 || q !== undefined || archived || (found.data?.archived ?? 0) > 0
  return (
    <>
      <PageHead title={words.title} {...(found.data && { count: rows.length })} acts={mayMake && add} />
      {some && (
        <Filters
          filters={[]}
          value={{}}
          onChange={() => {}}
          text={q ?? ''}
          onText={(text) => change({ ...(text && { q: text }), ...(archived && { archived }) })}
          placeholder={list.search}
          end={
            (archived || (found.data?.archived ?? 0) > 0) && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => change({ ...(q && { q }), ...(!archived && { archived: true as const }) })}
              >
                {archived ? list.inUse : list.archived(found.data?.archived ?? 0)}
              </Button>
            )
          }
        />
      )}
      <div className="body stack">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={6} />}
        {found.data && rows.length === 0 && <None {...{ q, archived, mayMake, add }} />}
        <Group title={list.mine} rows={rows.filter(({ mine }) => mine)} />
        <Group title={list.given} rows={rows.filter(({ mine }) => !mine)} />
      </div>
    </>
  )
}

function None({ q, archived, mayMake, add }: ListSearch & { mayMake: boolean; add: ReactNode }) {
  const { none } = useDashboardWords().list
  if (q) return <Empty title={none.found}>{none.foundText}</Empty>
  if (archived) return <Empty title={none.archived}>{none.archivedText}</Empty>
  return (
    <Empty title={none.title} icon={<IconLayoutDashboard size={28} stroke={1.5} aria-hidden />} acts={mayMake && add}>
      {mayMake ? none.make : none.read}
    </Empty>
  )
}

function Group({ title, rows }: { title: string; rows: readonly Line[] }) {
  const { list } = useDashboardWords()
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <ul className="board-cards">
        {rows.map((one) => (
          <li key={one.id}>
            <Link to="/dashboards/$dashboardId" params={{ dashboardId: one.id }}>
              {one.name}
            </Link>
            {one.description && <p className="ink2">{one.description}</p>}
            <p className="small ink3">
              {[
                list.tiles(one.tiles),
                one.mine ? (one.shared ? list.shared : list.own) : list.by(one.owner, one.unit.name),
                list.changed(format.day(one.changedAt.slice(0, 10))),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
