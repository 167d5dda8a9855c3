import { Tabs } from '@mantine/core'
import type { TaskSearch } from './search.ts'
import { useTaskWords } from './standing.tsx'
import type { TaskCounts } from './use-list.ts'

type Narrow = Pick<TaskSearch, 'timeliness' | 'state' | 'extensionAsked' | 'light'>
const views: readonly { id: 'all' | 'overdue' | 'dueSoon' | 'awaiting' | 'asked' | 'drafts'; search: Narrow }[] = [
  { id: 'all', search: {} },
  { id: 'overdue', search: { timeliness: 'overdue' } },
  { id: 'dueSoon', search: { timeliness: 'dueSoon' } },
  { id: 'awaiting', search: { state: 'submitted' } },
  { id: 'asked', search: { extensionAsked: true } },
  { id: 'drafts', search: { state: 'draft' } },
]

const isOf = (search: TaskSearch, view: Narrow) =>
  (['timeliness', 'state', 'extensionAsked', 'light'] as const).every((name) => search[name] === view[name])

type Props = { search: TaskSearch; counts: TaskCounts['all']; onChange: (search: TaskSearch) => void }

/** The ways of looking that people ask for most, each with its count. */
export function ViewTabs({ search, counts, onChange }: Props) {
  const { list } = useTaskWords()
  const count = {
    all: counts?.total,
    overdue: counts?.byTimeliness.overdue ?? 0,
    dueSoon: counts?.byTimeliness.dueSoon ?? 0,
    awaiting: counts?.submitted ?? 0,
    asked: counts?.extensionAsked ?? 0,
    drafts: counts?.drafts ?? 0,
  }
  const open = (id: string | null) => {
    const { timeliness: _, state: __, extensionAsked: ___, light: ____, ...around } = search
    onChange({ ...around, ...views.find((view) => view.id === id)?.search })
  }
  const here = views.find((view) => isOf(search, view.search))?.id ?? null
  return (
    <Tabs value={here} onChange={open} className="no-print task-tabs">
      <Tabs.List aria-label={list.views}>
        {views
          .filter(({ id }) => id === 'all' || id === here || count[id])
          .map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {list[id]} {counts && <span className="ink3 num">{count[id]}</span>}
            </Tabs.Tab>
          ))}
      </Tabs.List>
    </Tabs>
  )
}
