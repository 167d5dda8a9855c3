import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { Sort } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listSectors } from '#src/units/contract.ts'
import { exportTasks } from '../contract.ts'
import { useTaskColumns } from './columns.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListFilters } from './list-filters.tsx'
import type { TaskSearch } from './search.ts'
import { SelectedActs } from './selected-acts.tsx'
import { toneOfLight, useTaskWords } from './standing.tsx'
import { ViewTabs } from './tabs.tsx'
import { useTaskList } from './use-list.ts'
import './tasks.css'

const page = getRouteApi('/office/tasks')
const office = getRouteApi('/office')
const nothing: ReadonlySet<string> = new Set()
const lightOrder = ['blue', 'green', 'amber', 'red', 'grey', 'none'] as const

const sortOf = (sort = 'deadline'): Sort => ({ by: sort.replace('-', ''), desc: sort.startsWith('-') })

export function TaskList() {
  const words = useTaskWords()
  const { language } = useLanguage()
  const { me } = office.useRouteContext()
  const search: TaskSearch = page.useSearch()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(nothing)
  const [selected, setSelected] = useState(nothing)
  const { pages, rows, may, shown, all, punctuality, query } = useTaskList(search, opened, me.today)
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const change = (next: TaskSearch) => void navigate({ to: '/tasks', search: next, replace: true })
  const toggle = (id: string) => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }
  const columns = useTaskColumns({ opened, toggle })
  const nameOf = (id: string | null) => {
    const sector = sectors.find((one) => one.id === id)
    return sector ? (language === 'en' ? sector.nameEn : sector.nameVi) : words.list.noSector
  }
  const lightsOf = (byLight: Record<string, number> = {}, onPick?: (light: string) => void) =>
    lightOrder.flatMap((light) => {
      const count = byLight[light] ?? 0
      if (count === 0) return []
      return [
        { tone: toneOfLight[light], label: words.lights[light], count, ...(onPick && { onPick: () => onPick(light) }) },
      ]
    })
  const groupOf = ({ sectorId }: { sectorId: string | null }) => {
    const counted = shown?.bySector.find((one) => one.sectorId === sectorId)
    const label = nameOf(sectorId)
    return {
      id: sectorId ?? 'none',
      label,
      ...(counted && { count: counted.total }),
      extra: <LightsBar compact label={label} lights={lightsOf(counted?.byLight)} />,
    }
  }
  const pickLight = (light: string) => {
    const { timeliness: _, state: __, extensionAsked: ___, ...around } = search
    change({ ...around, light })
  }
  return (
    <>
      <PageHead
        title={words.list.title}
        {...(shown && { count: shown.total })}
        acts={
          may.includes('draft') && (
            <Button component={Link} to="/tasks/new" variant="filled" leftSection={<IconPlus {...small} />}>
              {words.list.add}
            </Button>
          )
        }
      />
      <ViewTabs search={search} counts={all} onChange={change} />
      <ListFilters search={search} total={all?.total ?? 0} sectors={sectors} nameOf={nameOf} onChange={change} />
      {all && (
        <div className="task-lights">
          <LightsBar label={words.list.lights} lights={lightsOf(all.byLight, pickLight)} />
          {punctuality?.percent != null && (
            <span className="ink2 num">
              {words.list.punctual(
                `${punctuality.percent.replace('.', language === 'vi' ? ',' : '.')}%`,
                punctuality.doneOnTime,
                punctuality.doneOnTime + punctuality.doneLate + punctuality.overdue,
                search.workYear,
              )}
            </span>
          )}
        </div>
      )}
      {pages.error && (
        <div className="body">
          <ProblemNote problem={pages.error as Problem} />
        </div>
      )}
      {pages.isPending && (
        <div className="body">
          <Loading rows={10} />
        </div>
      )}
      {pages.data && rows.length === 0 && (
        <div className="body">
          <EmptyList search={search} total={all?.total ?? 0} onChange={change} />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="tasks"
          label={words.list.title}
          rows={rows}
          columns={columns}
          keyOf={(task) => task.id}
          nameOf={(task) => (task.under ? `${task.content}, ${task.leadName}` : task.content)}
          onOpen={(task) => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } })}
          sort={sortOf(search.sort)}
          onSort={({ by, desc }) => change({ ...search, sort: desc ? `-${by}` : by })}
          selected={selected}
          onSelect={setSelected}
          exportHref={addressOf(exportTasks, { query })}
          {...(search.group !== 'none' && { groupOf })}
          tools={
            <SegmentedControl
              aria-label={words.list.group}
              value={search.group ?? 'sector'}
              onChange={(to) => {
                const { group: _, ...rest } = search
                change(to === 'none' ? { ...rest, group: 'none' } : rest)
              }}
              data={[
                { value: 'sector', label: words.list.bySector },
                { value: 'none', label: words.list.noGroup },
              ]}
            />
          }
          more={
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {shown && words.list.shown(rows.filter((task) => !task.under).length, shown.total)}
            </LoadMore>
          }
        />
      )}
      <SelectedActs selected={selected} onClear={() => setSelected(nothing)} remind={me.may.includes('task.remind')} />
    </>
  )
}
