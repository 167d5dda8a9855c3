import type { ReactNode } from 'react'
import { Status } from '#src/ui/status.tsx'
import { difference } from '../difference.ts'
import { comparesInPart, type Indicator, isAimed, isIncomplete, isShare, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { Composed } from './composed.tsx'
import { FedBy } from './fed-by.tsx'
import { useIndicatorWords } from './use-words.ts'

type Names = { period: (code: string) => string; previous: string | undefined; lastYear: string | undefined }
type Props = { row: Row; year: Row | undefined; indicator: Indicator; shown: Shown; names: Names }

/** A figure with what it must be read with: target, same period last year, the period before, and its completeness. */
export function KeyFigures({ row, year, indicator, shown, names }: Props) {
  const { cells: words, table, trend } = useIndicatorWords()
  const text = (value: string | null) => (value === null ? words.none : shown.withMeasure(value))
  const since = (older: string | null) =>
    row.value !== null && older !== null && indicator.kind !== 'text'
      ? shown.change(difference(row.value, older, isShare(indicator)))
      : table.none
  const was = (period: string, value: string | null) => {
    const older = words.lastYearWas(text(value), names.period(period))
    return comparesInPart(row, indicator) && value !== null
      ? `${older}; ${words.inPart(shown.completeness(row))}`
      : older
  }
  const aimed = isAimed(row) ? row : year
  const whole = row.numerator !== null && row.denominator !== null
  return (
    <dl className="axes large key-figures">
      <Cell
        label={names.period(row.period)}
        note={
          whole ? (
            words.of(shown.whole(row.numerator!), shown.whole(row.denominator!))
          ) : (
            <FedBy row={row}>{words.fromActivities}</FedBy>
          )
        }
      >
        <Composed row={row} always>
          {row.value === null
            ? row.exact === null
              ? shown.absent(row)
              : words.none
            : shown.cell(row) === shown.bare(row.value)
              ? text(row.value)
              : shown.cell(row)}
          {row.exact === false && <sup title={trend.estimatedMark}>{trend.mark}</sup>}
        </Composed>
      </Cell>
      <Cell
        label={words.target(names.period(aimed?.period ?? row.period).toLocaleLowerCase('vi'))}
        note={aimed ? noteOfTarget(aimed) : words.noTarget}
      >
        {aimed ? attained(aimed) : table.none}
      </Cell>
      <Cell label={words.lastYear} note={names.lastYear && was(names.lastYear, row.sameLastYear)}>
        {row.change ? shown.change(row.change) : table.none}
      </Cell>
      <Cell label={words.previous} note={names.previous && was(names.previous, row.previous)}>
        {since(row.previous)}
      </Cell>
      <Cell
        label={words.completeness}
        note={
          <>
            {isIncomplete(row) ? (
              <Status kind="warning">{words.missing(row.expected - row.reported, shown.noun)}</Status>
            ) : (
              row.expected > 0 && words.all
            )}
            {row.exempted > 0 && ` · ${words.exempted(row.exempted, shown.noun)}`}
          </>
        }
      >
        {shown.completeness(row)}
      </Cell>
    </dl>
  )

  function attained({ attainment }: Row) {
    if (!attainment) return table.none
    if (attainment.kind === 'percent') return shown.percent(attainment.percent)
    if (attainment.kind === 'range') return attainment.inside ? words.inside : words.outside
    return attainment.met ? words.met : words.notMet
  }
  function noteOfTarget(of: Row) {
    const target = shown.aim(of) ?? ''
    if (of === row || of.value === null) return words.targetIs(target)
    return words.reachedOf(shown.bare(of.value), target)
  }
}

const Cell = ({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
    {note && <dd className="note-line">{note}</dd>}
  </div>
)
