import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { addDays, type Day } from '#src/platform/day.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Glyph } from '#src/ui/status.tsx'
import type { ListedTask } from '../columns.tsx'
import { isBehind, shapeOfLight, TimeStatus, toneOfLight, useTaskWords } from '../standing.tsx'
import { type Place, placeOf, type Span } from './axis.ts'

const at = ({ left, width }: Place): CSSProperties => ({ left: `${left}%`, width: `${width}%` })

/** From issue to deadline, as far as it is done filled; beyond the deadline as long as it was or is late. */
function Bar({ task, span, today }: { task: ListedTask; span: Span; today: Day }) {
  const { issuedOn, deadline, daysLate, percent, light } = task
  const bar = issuedOn && placeOf(span, issuedOn, deadline)
  const late =
    deadline && (daysLate ?? 0) > 0 ? placeOf(span, addDays(deadline, 1), addDays(deadline, daysLate!)) : undefined
  const last = late || bar
  return (
    <span className="tl-axis" aria-hidden>
      {bar && (
        <span
          className="tl-bar"
          data-tone={toneOfLight[light]}
          data-cut-left={bar.cutLeft || undefined}
          data-cut-right={bar.cutRight || undefined}
          data-endless={deadline === null || undefined}
          style={at(bar)}
        >
          <span style={{ width: `${deadline === null || issuedOn > today ? 0 : percent}%` }} />
        </span>
      )}
      {late && <span className="tl-late" data-tone={toneOfLight[light]} style={at(late)} />}
      {last && (
        <span
          className="tl-mark"
          style={{ left: `${last.left + last.width}%` }}
          data-inside={last.cutRight || undefined}
        >
          <Glyph kind={light === 'amber' && isBehind(task) ? 'behind' : shapeOfLight[light]} size={14} />
        </span>
      )}
    </span>
  )
}

/** A task in words, which is all that is read aloud and all that a phone shows, and its bar beside them. */
export function TaskLine({ task, span, today }: { task: ListedTask; span: Span; today: Day }) {
  const { timeline: words } = useTaskWords()
  const format = useFormat()
  const { issuedOn, deadline } = task
  const dates = words.dates(issuedOn ? format.day(issuedOn) : '', deadline ? format.day(deadline) : '')
  return (
    <li className="tl-line">
      <span className="tl-what">
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="tl-stop" title={`${task.content} – ${dates}`}>
          {task.content}
        </Link>
        <span className="tl-said">
          <TimeStatus task={task} />
          <span className="ink2">{task.leadName}</span>
          <span className="tl-dates ink3 num">{dates}</span>
        </span>
      </span>
      <Bar task={task} span={span} today={today} />
    </li>
  )
}
