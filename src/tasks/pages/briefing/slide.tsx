import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Glyph, type StatusKind } from '#src/ui/status.tsx'
import { type groupTasks, listTasks } from '../../contract.ts'
import { changed, queryOf, type TaskSearch } from '../search.ts'
import { TimeStatus, toneOfLight, useTaskWords } from '../standing.tsx'

type Counts = Reply<typeof groupTasks>['total']
type Props = { title: string; counts: Counts; search: TaskSearch }

const tiles = ['red', 'amber', 'green', 'blue', 'grey'] as const
const shapes: Record<(typeof tiles)[number], StatusKind> = {
  red: 'overdue',
  amber: 'dueSoon',
  green: 'onTrack',
  blue: 'done',
  grey: 'ongoing',
}
const most = 7

/** A unit's tasks at a glance from the back of the room: each number is a way to its list. */
export function Slide({ title, counts, search }: Props) {
  const { lights, briefing: words, list, states } = useTaskWords()
  const format = useFormat()
  const { doneOnTime = 0, doneLate = 0, overdue = 0 } = counts.byTimeliness
  const due = doneOnTime + doneLate + overdue
  const of = (more: TaskSearch) => changed(search, { ...more, group: 'none' })
  return (
    <main className="briefing-slide">
      <h1>
        <Link to="/tasks" search={of({})}>
          {title}
        </Link>
        <span className="num ink2">{words.tasks(counts.total)}</span>
      </h1>
      <ul className="briefing-tiles">
        {tiles.map((light) => (
          <li key={light} data-tone={toneOfLight[light]} data-zero={!counts.byLight[light] || undefined}>
            <Link to="/tasks" search={of({ light })}>
              <b className="num">{counts.byLight[light] ?? 0}</b>
              <span>
                <Glyph kind={shapes[light]} size={16} /> {lights[light]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <dl className="briefing-facts">
        {due > 0 && (
          <div>
            <dt>{words.punctual}</dt>
            <dd>
              <Link to="/tasks" search={of({ timeliness: 'doneOnTime,doneLate,overdue' })}>
                {format.percent((doneOnTime * 100) / due, 0)} <small>{`${doneOnTime}/${due}`}</small>
              </Link>
            </dd>
          </div>
        )}
        {counts.mean !== null && (
          <div>
            <dt>{words.mean}</dt>
            <dd>{format.percent(counts.mean, 0)}</dd>
          </div>
        )}
        <div>
          <dt>{states.submitted}</dt>
          <dd>
            <Link to="/tasks" search={of({ state: 'submitted' })}>
              {counts.submitted}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{list.asked}</dt>
          <dd>
            <Link to="/tasks" search={of({ extensionAsked: true })}>
              {counts.extensionAsked}
            </Link>
          </dd>
        </div>
      </dl>
      <div className="briefing-lists">
        <Pressing title={list.overdue} search={of({ timeliness: 'overdue' })} count={overdue} />
        <Pressing
          title={list.dueSoon}
          search={of({ timeliness: 'dueSoon' })}
          count={counts.byTimeliness.dueSoon ?? 0}
        />
        <Pressing title={list.asked} search={of({ extensionAsked: true })} count={counts.extensionAsked} />
      </div>
    </main>
  )
}

/** The first of what presses, the latest at the top; the rest is a link away. */
function Pressing({ title, search, count }: { title: string; search: TaskSearch; count: number }) {
  const { briefing: words } = useTaskWords()
  const found = useQuery({
    ...ask(listTasks, { query: { ...queryOf(search), rows: 'each', sort: 'timeliness', limit: most } }),
    enabled: count > 0,
  })
  if (count === 0) return null
  return (
    <section>
      <h2>
        {title} <span className="num ink3">{count}</span>
      </h2>
      <ul>
        {found.data?.rows.map((task) => (
          <li key={task.id}>
            <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
              {task.content}
            </Link>
            <span className="ink2">{task.leadName}</span>
            <TimeStatus task={task} />
          </li>
        ))}
      </ul>
      {count > most && (
        <Link to="/tasks" search={search}>
          {words.rest(count - most)}
        </Link>
      )}
    </section>
  )
}
