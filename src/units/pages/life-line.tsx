import { useFormat } from '#src/ui/language.tsx'
import type { UnitDetail } from '../shapes.ts'
import { type Bar, lanesOf } from './life-lanes.ts'
import { useUnitWords } from './words.ts'
import './life-line.css'

/** The unit's life drawn over time; the thread of its history says the same in words, with the links. */
export function LifeLine({ unit, today }: { unit: UnitDetail; today: string }) {
  const { structure } = useUnitWords()
  const { life: words } = structure
  const format = useFormat()
  const { from, to, lanes, dates } = lanesOf(unit, today)
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const at = (day: string) => `${((Date.parse(day) - start) / (end - start)) * 100}%`
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))]
  const step = Math.max(1, Math.ceil((last - first + 1) / 6))
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step).filter(
    // a label at the very end would stand outside
    (year) => Date.parse(`${year}-01-01`) < start + (end - start) * 0.95,
  )
  const place = (bar: Bar) => ({
    insetInlineStart: at(bar.from),
    width: `calc(${at(bar.to)} - ${at(bar.from)})`,
  })
  return (
    <figure className="life-line" aria-hidden="true">
      <div className="life-axis">
        <span />
        <div>
          {years.map((year) => (
            <span key={year} className="num" style={{ insetInlineStart: at(`${year}-01-01`) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {lanes.map(({ lane, bars }) => (
        <div key={lane} className="life-lane" data-lane={lane}>
          <span className="ink3 small">{words[lane]}</span>
          <div className="life-bars">
            {(lane === 'sources' || lane === 'successors' ? bars.map((bar) => [bar]) : [bars]).map((row) => (
              <div key={row[0]!.key} className="life-row">
                {row.map((bar) => (
                  <span
                    key={bar.key}
                    className="life-bar"
                    data-fades={bar.fades}
                    style={place(bar)}
                    title={`${bar.text}: ${format.day(bar.from)} – ${format.day(bar.to)}`}
                  >
                    {bar.text}
                  </span>
                ))}
              </div>
            ))}
            {dates
              .filter((day) => day >= from)
              .map((day) => (
                <i key={day} className="life-date" style={{ insetInlineStart: at(day) }} />
              ))}
            <i className="life-today" style={{ insetInlineStart: at(today) }} />
          </div>
        </div>
      ))}
      <div className="life-axis">
        <span />
        <div>
          {dates
            .filter((day) => day >= from)
            .map((day, n) => (
              <span
                key={day}
                className="num life-mark"
                data-late={Date.parse(day) - start > (end - start) * 0.7 || undefined}
                style={{ insetInlineStart: at(day), top: (n % 3) * 16 }}
              >
                {format.day(day)}
              </span>
            ))}
        </div>
      </div>
    </figure>
  )
}
