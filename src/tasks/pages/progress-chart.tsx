import { dayOf, daysBetween } from '#src/platform/day.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { TaskDetail } from '../shapes.ts'
import { useTaskWords } from './standing.tsx'
import './progress-chart.css'

const [left, right, top, bottom] = [40, 700, 12, 128]

/** Of the lead; of a task that went over to it also what the units before it posted, which have no part in it any more. */
const byLead = (task: TaskDetail, unitId: string) =>
  unitId === task.leadUnitId ||
  (task.moves.some(({ move }) => move === 'passOn') && !task.units.some(({ id }) => id === unitId))

/** Percent by day as steps, beside the straight line from issue to deadline. The list beneath says the same in words. */
export function ProgressChart({ task, today }: { task: TaskDetail; today: string }) {
  const { one } = useTaskWords()
  const format = useFormat()
  const { issuedOn, deadline } = task
  if (!issuedOn || !deadline || deadline <= issuedOn) return null
  const posts = task.progress
    .filter((post) => post.percent !== null && byLead(task, post.unitId))
    .map((post) => ({ day: dayOf(new Date(post.at)), percent: post.percent! }))
    .reverse()
  const end = [deadline, today, ...posts.map((post) => post.day)].sort().at(-1)!
  const whole = Math.max(1, daysBetween(issuedOn, end))
  const x = (day: string) => left + ((right - left) * daysBetween(issuedOn, day)) / whole
  const y = (percent: number) => bottom - ((bottom - top) * percent) / 100
  const steps = posts.map((post) => `H${x(post.day).toFixed(1)}V${y(post.percent).toFixed(1)}`).join('')
  const until = task.completedOn ?? (today < issuedOn ? issuedOn : today)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <div className="scroll" tabIndex={0}>
      <svg
        className="task-chart"
        viewBox="0 0 720 152"
        role="img"
        aria-label={`${one.progress}: ${format.percent(task.percent, 0)}`}
      >
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line className="grid" x1={left} x2={right} y1={y(percent)} y2={y(percent)} />
            <text x={left - 6} y={y(percent) + 4} textAnchor="end">
              {percent}%
            </text>
          </g>
        ))}
        <line className="plan" x1={left} y1={bottom} x2={x(deadline)} y2={top} />
        <path className="done" d={`M${left} ${bottom}${steps}H${x(until).toFixed(1)}`} />
        {posts.map((post) => (
          <circle key={`${post.day} ${post.percent}`} className="point" cx={x(post.day)} cy={y(post.percent)} r="3.5" />
        ))}
        {today >= issuedOn && <line className="now" x1={x(today)} x2={x(today)} y1={top} y2={bottom} />}
        <line className="limit" x1={x(deadline)} x2={x(deadline)} y1={top} y2={bottom} />
        <text x={left} y={bottom + 18}>
          {format.shortDay(issuedOn)}
        </text>
        <text x={x(deadline)} y={bottom + 18} textAnchor="end">
          {one.deadline} {format.shortDay(deadline)}
        </text>
      </svg>
    </div>
  )
}
