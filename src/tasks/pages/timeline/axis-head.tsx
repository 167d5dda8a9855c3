import type { Day } from '#src/platform/day.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useTaskWords } from '../standing.tsx'
import { placeOf, type Scale, type Span } from './axis.ts'

type Props = { span: Span; scale: Scale; today: Day }

/** The months or weeks above the bars, the lines between them down the page, and the line of today. */
export function AxisHead({ span, scale, today }: Props) {
  const { timeline: words } = useTaskWords()
  const format = useFormat()
  const now = placeOf(span, today, today)
  const said = (tick: Day, first: boolean) => {
    if (scale === 'weeks') return format.shortDay(tick)
    const [year, month] = [tick.slice(0, 4), Number(tick.slice(5, 7))]
    return first || month === 1 ? words.monthOfYear(month, year) : words.month(month)
  }
  return (
    <div className="tl-head" aria-hidden>
      <div className="tl-axis">
        {span.ticks.map((tick, n) => (
          <span key={tick} className="tl-tick num" style={{ left: `${placeOf(span, tick, tick)!.left}%` }}>
            {said(tick, n === 0)}
          </span>
        ))}
        {now && (
          <span className="tl-today" style={{ left: `${now.left + now.width / 2}%` }}>
            <b>{words.today}</b>
          </span>
        )}
      </div>
    </div>
  )
}
