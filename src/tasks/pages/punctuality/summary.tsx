import { useNavigate } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import type { Tone } from '#src/ui/status.tsx'
import type { Tally } from '../../punctuality/contract.ts'
import { useTaskWords } from '../standing.tsx'
import { listOf, type Place } from './links.ts'

/** Green for what is blue elsewhere: here being done late must look unlike being done in time. */
const tones = { doneOnTime: 'done', doneLate: 'soon', overdue: 'over' } as const satisfies Record<string, Tone>
const counted = ['doneOnTime', 'doneLate', 'overdue'] as const

type Props = { place: Place; total: { current: Tally; first: Tally } }

/** The share, what it is made of, and how it is reckoned, with the numbers put in. */
export function Summary({ place, total }: Props) {
  const { punctuality: words } = useTaskWords()
  const format = useFormat()
  const go = useNavigate()
  const { reading } = place
  const tally = total[reading]
  const other = reading === 'current' ? total.first : total.current
  const said = (percent: string | null) => (percent === null ? words.none : format.percent(percent))
  const [onTime, late, overdue] = counted.map((one) => format.figure(tally[one])) as [string, string, string]
  return (
    <section className="punctual-summary" aria-label={words.menu}>
      <p className="punctual-share num">
        <b>{said(tally.percent)}</b>
        <span className="ink2">{(reading === 'current' ? words.inFirst : words.inCurrent)(said(other.percent))}</span>
      </p>
      <LightsBar
        label={words.judged}
        lights={counted.map((one) => ({
          tone: tones[one],
          label: words.heads[one],
          count: tally[one],
          ...(tally[one] > 0 && { onPick: () => void go({ to: '/tasks', search: listOf(place, one) }) }),
        }))}
      />
      <div className="punctual-formula">
        <p>
          {words.formula}
          {tally.percent !== null && (
            <b className="num">{words.filled(onTime, late, overdue, format.percent(tally.percent))}</b>
          )}
        </p>
        <p className="ink2 small">{words.whichDeadline[reading]}</p>
        <p className="ink2 small">{words.left(format.figure(tally.awaiting), format.figure(tally.open))}</p>
      </div>
    </section>
  )
}
