import { Tabs } from '@mantine/core'
import { IconUsers } from '#src/ui/icons.ts'
import { changed, type TaskSearch } from './search.ts'
import { useTaskWords } from './standing.tsx'
import type { TaskCounts } from './use-list.ts'
import { addressed, type Views } from './views/use-views.ts'
import { ViewActs } from './views/view-acts.tsx'

type Narrow = Pick<TaskSearch, 'timeliness' | 'state' | 'extensionAsked' | 'light'>
const ways: readonly { id: 'all' | 'overdue' | 'dueSoon' | 'awaiting' | 'asked' | 'drafts'; search: Narrow }[] = [
  { id: 'all', search: {} },
  { id: 'overdue', search: { timeliness: 'overdue' } },
  { id: 'dueSoon', search: { timeliness: 'dueSoon' } },
  { id: 'awaiting', search: { state: 'submitted' } },
  { id: 'asked', search: { extensionAsked: true } },
  { id: 'drafts', search: { state: 'draft' } },
]

const isOf = (search: TaskSearch, way: Narrow) =>
  (['timeliness', 'state', 'extensionAsked', 'light'] as const).every((name) => search[name] === way[name])

type Props = {
  search: TaskSearch
  counts: TaskCounts['all']
  views: Views
  onChange: (search: TaskSearch) => void
}

/** The ways of looking that people ask for most, each with its count; then those that were given a name. */
export function ViewTabs({ search, counts, views, onChange }: Props) {
  const { list, views: words } = useTaskWords()
  const count = {
    all: counts?.total,
    overdue: counts?.byTimeliness.overdue ?? 0,
    dueSoon: counts?.byTimeliness.dueSoon ?? 0,
    awaiting: counts?.submitted ?? 0,
    asked: counts?.extensionAsked ?? 0,
    drafts: counts?.drafts ?? 0,
  }
  const open = (id: string | null) => {
    const view = views.views.find((one) => one.id === id)
    if (view) return onChange(addressed(view))
    // out of a kept view its filters are left behind; otherwise those around the tabs stay
    const around = views.current ? {} : changed(search, { timeliness: '', state: '', extensionAsked: false, light: '' })
    onChange({
      ...around,
      ...ways.find((way) => way.id === id)?.search,
      ...(views.table?.firstViewId && { view: 'all' }),
    })
  }
  const here = views.current?.id ?? ways.find((way) => isOf(search, way.search))?.id ?? null
  return (
    <div className="task-tabs no-print">
      <Tabs value={here} onChange={open}>
        <Tabs.List aria-label={list.views}>
          {ways
            .filter(({ id }) => id === 'all' || id === here || count[id])
            .map(({ id }) => (
              <Tabs.Tab key={id} value={id}>
                {list[id]} {counts && !views.current && <span className="ink3 num">{count[id]}</span>}
              </Tabs.Tab>
            ))}
          {views.views.map((view) => (
            <Tabs.Tab
              key={view.id}
              value={view.id}
              {...(view.unitName && { title: words.forUnit(view.unitName) })}
              rightSection={view.unitId && <IconUsers size={13} aria-label={words.shared} />}
            >
              {view.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <ViewActs views={views} search={search} onChange={onChange} />
    </div>
  )
}
