import { Link } from '@tanstack/react-router'
import type { TaskSearch } from './search.ts'
import { useTaskWords } from './standing.tsx'
import './tasks.css'

const looks = [
  { look: 'table', to: '/tasks' },
  { look: 'calendar', to: '/tasks/calendar' },
  { look: 'timeline', to: '/tasks/timeline' },
  { look: 'briefing', to: '/tasks/briefing' },
  { look: 'punctuality', to: '/punctuality' },
] as const
type Look = (typeof looks)[number]['look']

/** The same tasks looked at otherwise: the filter goes along. */
export function LookSwitch({ look: here, search }: { look: Look; search: TaskSearch }) {
  const { looks: words } = useTaskWords()
  return (
    <nav className="task-looks" aria-label={words.label}>
      {looks.map(({ look, to }) => (
        <Link
          key={look}
          to={to}
          search={search}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={look === here ? 'page' : undefined}
        >
          {words[look]}
        </Link>
      ))}
    </nav>
  )
}
