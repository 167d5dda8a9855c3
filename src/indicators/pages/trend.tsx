import { useMemo } from 'react'
import { periodName } from '#src/periods/index.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { capital } from '../capital.ts'
import { type Indicator, isAimed, isIncomplete, type Row } from '../row.ts'
import { shortPeriod } from '../short-period.ts'
import type { Shown } from '../shown.ts'
import { useFigureColumns } from './figure-columns.tsx'
import { TableActs } from './table-acts.tsx'
import type { Figures } from './use-figures.ts'
import { useIndicatorWords } from './use-words.ts'

const number = (value: string | null) => (value === null ? null : Number(value))

type Props = {
  title: string
  indicator: Indicator
  name: string
  unit: string
  figures: Figures
  shown: Shown
  provisional: boolean
  /** "by the boundaries of today", where they are not of the time. */
  boundaries: string | undefined
}

/** The series as a picture; a target is a short bar, what is missing a gap, what is incomplete says how far. */
export function Trend({ title, indicator, name, unit, figures, shown, provisional, boundaries }: Props) {
  const { trend: words, table } = useIndicatorWords()
  const { language } = useLanguage()
  const { rows, around } = figures
  const when = (code: string) => capital(periodName(code, language))
  const facts = useMemo(
    () => ({
      points: rows.map((row) => shortPeriod(row.period, language)),
      series: [
        {
          name: unit,
          values: rows.map((row) => number(row.value)),
          estimated: rows.map((row) => row.exact === false),
          marks: rows.map((row) => (row.value !== null && isIncomplete(row) ? shown.completeness(row) : null)),
          focus: true,
        },
        ...(around ? [{ name: around.name, values: around.values.map(number) }] : []),
      ],
      ...(rows.some(isAimed) && { target: rows.map((row) => number(row.target)) }),
    }),
    [rows, around, unit, language, shown],
  )
  const last = rows.at(-1)
  const notes = [
    ...(last && last.madeOf.length > 0 && last.value !== null
      ? [words.madeOf(when(last.period), last.madeOf.map((code) => periodName(code, language)).join(', '))]
      : []),
    ...rows
      .filter((row) => row.value === null)
      .map((row) =>
        row.exact === null ? words.broken(when(row.period), shown.absent(row)) : words.missing(when(row.period)),
      ),
    ...rows
      .filter((row) => row.value !== null && isIncomplete(row))
      .map((row) => words.incomplete(when(row.period), shown.completeness(row))),
    ...(rows.some((row) => row.exact === false) ? [words.estimated] : []),
    ...(indicator.kind === 'ratio' ? [words.ratio] : []),
    provisional ? words.provisional : words.official,
    ...(indicator.illustrative ? [words.illustrative] : []),
  ]
  const columns = useFigureColumns(
    {
      id: 'period',
      head: table.period,
      always: true,
      phone: 'title',
      cell: (row) => <span className="nowrap">{when(row.period)}</span>,
    },
    indicator,
    shown,
    rows,
  )
  const newestFirst = rows.toReversed()
  return (
    <Chart
      title={title}
      measure={`${words.measure(name, indicator.measure, unit)}${boundaries ? ` · ${boundaries}` : ''}`}
      pointHead={table.period}
      facts={facts}
      decimals={indicator.decimals}
      alt={words.alt(name, title, rows.length)}
      notes={notes.join(' ')}
      table={
        <section className="sec">
          <header>
            <h2>{table.title}</h2>
            <TableActs
              rows={newestFirst}
              first={table.period}
              firstOf={(row: Row) => when(row.period)}
              file={figures.files.series}
              {...{ indicator, shown }}
            />
          </header>
          <DataTable
            name="figures.series"
            label={`${table.title}: ${name}`}
            plain
            rows={newestFirst}
            columns={columns}
            keyOf={(row) => row.period}
            nameOf={(row) => when(row.period)}
          />
        </section>
      }
    />
  )
}
