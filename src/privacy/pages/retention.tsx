import { useQuery } from '@tanstack/react-query'
import { readTimeLimits, type TimeLimitsShown } from '#src/people/contract.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listRetention, type RetentionRow } from '../retention/contract.ts'
import { retentionEn } from '../retention/words.en.ts'
import { retentionVi } from '../retention/words.vi.ts'
import { TimeLimitsForm } from './time-limits-form.tsx'
import './privacy.css'

function useKept(limits: TimeLimitsShown | undefined) {
  const words = useWords({ vi: retentionVi, en: retentionEn })
  const set = (setting: 'sessionHours' | 'idleDays', limits: TimeLimitsShown) =>
    setting === 'idleDays' ? words.days(limits.idleDays) : words.hours(limits.sessionHours)
  return ({ name, keeps, setting }: RetentionRow) => {
    if (setting && limits) return `${set(setting, limits)} ${words.kept[name]}`
    if (typeof keeps === 'string') return words.kept[name]
    const length =
      'hours' in keeps
        ? words.hours(keeps.hours)
        : 'days' in keeps
          ? words.days(keeps.days)
          : words.months(keeps.months)
    return `${length} ${words.kept[name]}`
  }
}

function Run({ row }: { row: RetentionRow }) {
  const words = useWords({ vi: retentionVi, en: retentionEn })
  const format = useFormat()
  if (row.by === 'itself') return words.itself[row.name as keyof typeof words.itself]
  return (
    <>
      <span className="num">{row.ranAt ? words.ran(format.dayTime(row.ranAt)) : words.never}</span>
      <small className="num ink3">
        {row.lastDroppedAt
          ? words.dropped(format.figure(row.dropped), format.dayTime(row.lastDroppedAt))
          : words.nothing}
      </small>
    </>
  )
}

/** What is kept how long, from the table by which the jobs run; above it the limits that can be set. */
export function Retention() {
  const words = useWords({ vi: retentionVi, en: retentionEn })
  const limits = useQuery(ask(readTimeLimits, {}))
  const kept = useKept(limits.data)
  const { data, error, isPending, refetch } = useQuery(ask(listRetention, {}))
  return (
    <>
      <PageHead title={words.title} facts={words.help} />
      <div className="body privacy-narrow">
        <Section title={words.limits}>
          <ProblemNote problem={limits.error} />
          {limits.data ? <TimeLimitsForm limits={limits.data} /> : <Loading rows={4} />}
        </Section>
        <ProblemNote problem={error} retry={() => void refetch()} />
        {isPending && <Loading rows={10} />}
        {data && (
          <table className="privacy-table">
            <thead>
              <tr>
                <th scope="col">{words.heads.what}</th>
                <th scope="col">{words.heads.kept}</th>
                <th scope="col">{words.heads.run}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{words.rows[row.name]}</th>
                  <td>{kept(row)}</td>
                  <td>
                    <Run row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}
