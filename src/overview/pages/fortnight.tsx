import { addDays, weekday } from '#src/platform/day.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** Two weeks from today, a dot for each thing that falls due. */
export function Fortnight({ today, days }: { today: string; days: readonly string[] }) {
  const words = useWords({ vi, en })
  const format = useFormat()
  const all = Array.from({ length: 14 }, (_, n) => addDays(today, n))
  return (
    <section>
      <h2>{words.next14}</h2>
      <ol className="fortnight">
        {all.map((day) => {
          const due = days.filter((d) => d === day).length
          return (
            <li key={day} data-today={day === today || undefined} data-off={weekday(day) > 5 || undefined}>
              <span aria-hidden="true">{format.weekdayDay(day).split(' ')[0]}</span>
              <b aria-hidden="true">{Number(day.slice(8))}</b>
              <i aria-hidden="true">{'•'.repeat(Math.min(due, 3))}</i>
              <span className="sr">{words.dayWith(format.longDay(day), due)}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
