import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { ListedTask } from './columns.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListFilters } from './filters/list-filters.tsx'
import { ListLights } from './list-head.tsx'
import { ListTable } from './list-table.tsx'
import { LookSwitch } from './look-switch.tsx'
import { changed, type TaskSearch } from './search.ts'
import { SelectedActs } from './selected/selected-acts.tsx'
import { useTaskWords } from './standing.tsx'
import { ViewTabs } from './tabs.tsx'
import { useTaskGroups } from './use-groups.tsx'
import { useTaskCounts, useTaskPages } from './use-list.ts'
import { useViews } from './views/use-views.ts'
import './tasks.css'

const page = getRouteApi('/office/tasks')
const office = getRouteApi('/office')
const nothing: ReadonlySet<string> = new Set()

export function TaskList() {
  const { list } = useTaskWords()
  const { me } = office.useRouteContext()
  const search: TaskSearch = page.useSearch()
  const navigate = useNavigate()
  const [selected, setSelected] = useState(nothing)
  const known = useRef(new Map<string, ListedTask>())
  const change = (next: TaskSearch) => void navigate({ to: '/tasks', search: next, replace: true })
  const views = useViews(search, change)
  const counts = useTaskCounts(search, me.today)
  const groups = useTaskGroups(search)
  const pages = useTaskPages(search, groups.by === undefined)
  const asked = groups.by ? groups.asked : pages
  const total = counts.shown?.total
  const pickLight = (light: string) =>
    change(changed(search, { light, timeliness: '', state: '', extensionAsked: false }))
  return (
    <>
      <PageHead
        title={list.title}
        {...(total !== undefined && { count: total })}
        acts={
          <>
            <LookSwitch look="table" search={search} />
            {me.may.includes('task.draft') && (
              <>
                <Button component={Link} to="/readings">
                  {list.read}
                </Button>
                <Button component={Link} to="/tasks/import">
                  {list.takeIn}
                </Button>
                <Button component={Link} to="/tasks/new" variant="filled" leftSection={<IconPlus {...small} />}>
                  {list.add}
                </Button>
              </>
            )}
          </>
        }
      />
      <ViewTabs search={search} counts={counts.all} views={views} onChange={change} />
      <ListFilters search={search} total={counts.all?.total ?? 0} onChange={change} />
      <ListLights counts={counts} year={search.workYear} onPick={pickLight} />
      {asked.error && (
        <div className="body">
          <ProblemNote problem={asked.error as Problem} />
        </div>
      )}
      {asked.isPending && (
        <div className="body">
          <Loading rows={10} />
        </div>
      )}
      {total === 0 ? (
        <div className="body">
          <EmptyList search={search} onChange={change} />
        </div>
      ) : (
        asked.data && (
          <ListTable
            search={search}
            onChange={change}
            views={views}
            groups={groups}
            pages={pages}
            total={total}
            selected={selected}
            onRows={(rows) => {
              for (const row of rows) known.current.set(row.id, row)
            }}
            onSelect={setSelected}
          />
        )
      )}
      <SelectedActs selected={selected} known={known.current} may={me.may} onClear={() => setSelected(nothing)} />
    </>
  )
}
