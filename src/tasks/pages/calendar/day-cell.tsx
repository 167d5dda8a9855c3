import { Link } from '@tanstack/react-router'
import type { Reply } from '#src/platform/endpoint.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Glyph } from '#src/ui/status.tsx'
import type { groupTasks, TaskRow } from '../../contract.ts'
import type { TaskSearch } from '../search.ts'
import { drawn, shapeOfLight, toneOfLight, useTaskWords } from '../standing.tsx'

/** More titles than this do not fit into a day. */
const most = 3

type Props = {
  day: string
  today: boolean
  outside: boolean
  focused: boolean
  counts: Reply<typeof groupTasks>['groups'][number] | undefined
  tasks: readonly TaskRow[]
  search: TaskSearch
}

/** A day: how many in each light by shape and number, and the first of its tasks. */
export function DayCell({ day, today, outside, focused, counts, tasks, search }: Props) {
  const { lights, calendar: words } = useTaskWords()
  const format = useFormat()
  return (
    <td data-today={today || undefined} data-outside={outside || undefined} data-free={!counts || undefined}>
      <Link
        id={`day-${day}`}
        className="calendar-day"
        tabIndex={focused ? 0 : -1}
        to="/tasks"
        search={search}
        {...(today && { 'aria-current': 'date' as const })}
      >
        <b className="num">{Number(day.slice(8))}</b>
        <span className="sr">{counts ? format.longDay(day) : `${format.longDay(day)}, ${words.free}`}</span>
        <span className="calendar-weekday">{format.weekdayDay(day)}</span>
        {drawn.map(
          (light) =>
            counts?.byLight[light] && (
              <span key={light} className="num" data-tone={toneOfLight[light]}>
                <Glyph kind={shapeOfLight[light]} size={13} /> {counts.byLight[light]}
                <span className="sr">{lights[light]}</span>
              </span>
            ),
        )}
      </Link>
      <ul>
        {tasks.slice(0, most).map((task) => (
          <li key={task.id} data-tone={toneOfLight[task.light]}>
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} title={`${task.content} – ${task.leadName ?? ''}`}>
              <Glyph kind={shapeOfLight[task.light]} size={12} />
              <span>{task.content}</span>
            </Link>
          </li>
        ))}
      </ul>
      {tasks.length > most && (
        <Link className="calendar-more" to="/tasks" search={search}>
          {words.more(tasks.length - most)}
        </Link>
      )}
    </td>
  )
}
