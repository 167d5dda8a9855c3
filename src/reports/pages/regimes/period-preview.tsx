import { useQueries } from '@tanstack/react-query'
import { type DueRules, dueDayOf, periodName, type WindowRule, windowOf } from '#src/periods/index.ts'
import { addDays, type Day } from '#src/platform/day.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { Status } from '#src/ui/status.tsx'
import { listNonWorkingDays } from '#src/units/contract.ts'
import { periodsOf } from '../../regimePeriods.ts'
import { useKindWords, useRegimeWords } from './words.ts'
import '#src/ui/mini-table.css'

export type Previewed = {
  rhythm: string
  oncePeriod: string | null
  windowRule: WindowRule
  dueRules: DueRules
  from: Day
  to: Day | null
}
/** `began`: it runs already, so that periods gone by are no news. */
type Props = { regime: Previewed; began?: boolean; units: readonly { kind: string }[]; today: Day }
const shown = 4

/** The holidays of these years, as far as they are known by now. */
function useHolidays(years: readonly number[]): ReadonlySet<Day> {
  const found = useQueries({ queries: years.map((year) => ask(listNonWorkingDays, { query: { year } })) })
  return new Set(found.flatMap(({ data = [] }) => data.map(({ day }) => day)))
}

/** The next periods of a regime: over which days, by when for which units, and how many of them. */
export function PeriodPreview({ regime, began, units, today }: Props) {
  const { formPage: words } = useRegimeWords()
  const named: Readonly<Record<string, string>> = useKindWords()
  const format = useFormat()
  const { language } = useLanguage()
  const begin = regime.from > today ? regime.from : today
  const year = Number(begin.slice(0, 4))
  const holidays = useHolidays([year, year + 1, year + 2])
  const periods = regime.from
    ? periodsOf(regime, addDays(begin, 800))
        .filter(({ to }) => to >= begin || regime.rhythm === 'once')
        .slice(0, shown)
    : []
  const past =
    !began && regime.from && regime.rhythm !== 'once'
      ? periodsOf(regime, today).filter(({ to }) => to < today).length
      : 0
  const own = Object.keys(regime.dueRules.byUnitKind ?? {})
  const count = (fits: (kind: string) => boolean) => units.filter(({ kind }) => fits(kind)).length
  const groups = [
    ...own.map((kind) => ({ kind, name: named[kind] ?? kind, units: count((one) => one === kind) })),
    {
      kind: '',
      name: own.length > 0 ? words.others : words.everyone,
      units: count((one) => !own.includes(one)),
    },
  ].filter((group) => group.units > 0 || own.length === 0)
  return (
    <Section title={words.preview}>
      {periods.length === 0 && <p className="ink3">{words.previewNone}</p>}
      {past > 0 && (
        <p className="small">
          <Status kind="warning">{words.past(past)}</Status>
        </p>
      )}
      {periods.length > 0 && (
        <Scroll label={words.preview}>
          <table className="mini">
            <thead>
              <tr>
                <th scope="col">{words.period}</th>
                <th scope="col">{words.figures}</th>
                {groups.map((group) => (
                  <th key={group.kind} scope="col">
                    {words.dueOf(group.name, group.units)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {periods.map(({ code }) => {
                const days = windowOf(code, regime.windowRule)
                return (
                  <tr key={code}>
                    <th scope="row">{periodName(code, language)}</th>
                    <td>
                      {format.day(days.from)} – {format.day(days.to)}
                    </td>
                    {groups.map((group) => {
                      const due = dueDayOf(code, regime.dueRules, group.kind, holidays)
                      const plain = dueDayOf(code, { ...regime.dueRules, roll: 'keep' }, group.kind)
                      const early = due < days.to || (due === days.to && regime.windowRule === 'decree09')
                      return (
                        <td key={group.kind}>
                          {format.day(due)}
                          {due !== plain && <small className="ink3"> {words.moved(format.day(plain))}</small>}
                          {early && (
                            <small>
                              {' '}
                              <Status kind="warning">{words.tooEarly}</Status>
                            </small>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  )
}
