import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { Glyph, type StatusKind } from '#src/ui/status.tsx'
import type { Step } from '../shapes.ts'
import { useYearWords } from './use-words.ts'
import { missingText, whatOf } from './what.ts'

const glyphs: Partial<Record<string, StatusKind>> = {
  approved: 'toReceive',
  returned: 'returned',
  open: 'overdue',
  absent: 'none',
  absentElsewhere: 'none',
  provisional: 'toReceive',
  undecided: 'waiting',
  undecidedLate: 'overdue',
  unsigned: 'draft',
  unconfirmed: 'awaiting',
  noPlan: 'none',
  noConference: 'none',
}

function When({ by }: { by: string | null }) {
  const words = useYearWords()
  const format = useFormat()
  if (!by) return null
  return <small>{by.length === 10 ? words.due(format.day(by)) : format.dayTime(by)}</small>
}

/** One step on the thread of the year: how far, what is missing and where it is mended, who, by when, the one next act. */
export function StepRow({ step, n, now }: { step: Step; n: number; now: boolean }) {
  const words = useYearWords()
  const format = useFormat()
  const { state, done, total } = step
  return (
    <li className="year-step" data-state={state} data-now={now || undefined} aria-current={now ? 'step' : undefined}>
      <span className="step-no">
        {state === 'done' ? <Glyph kind="done" size={28} /> : n}
        <span className="sr">{words.states[state]}</span>
      </span>
      <div className="step-main">
        <h2>{words.steps[step.name]}</h2>
        <p>{whatOf(step, words, format)}</p>
        {step.missing.length > 0 && (
          <ul>
            {step.missing.map((one) => (
              <li key={`${one.code} ${one.to} ${one.name}`}>
                <Glyph kind={glyphs[one.code] ?? 'warning'} size={14} />
                {one.to ? <Link to={one.to}>{missingText(one, words)}</Link> : missingText(one, words)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="step-count num">
        {total === null ? (
          <span className="ink3 small">{words.states.waiting}</span>
        ) : (
          <>
            <b>{format.figure(done)}</b>/{format.figure(total)}
            <span className="step-bar" aria-hidden="true">
              <i style={{ width: `${state === 'done' ? 100 : total ? Math.min(100, (100 * done) / total) : 0}%` }} />
            </span>
          </>
        )}
      </div>
      <div className="step-who">
        {step.who}
        <When by={step.by} />
      </div>
      <div className="step-next">
        {step.next && (
          <Link to={step.next.to} className="step-do" data-primary={now || undefined}>
            {words.next[step.next.code as keyof typeof words.next]}
          </Link>
        )}
      </div>
    </li>
  )
}
