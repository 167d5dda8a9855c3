import { IconLink } from '#src/ui/icons.ts'
import { Status } from '#src/ui/status.tsx'
import { isIncomplete, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { Composed } from './composed.tsx'
import { FedBy } from './fed-by.tsx'
import { useIndicatorWords } from './use-words.ts'

/** A value in a table: missing says so and is never 0; an estimated one carries its mark. */
export function ValueCell({ row, shown }: { row: Row; shown: Shown }) {
  const { trend, cells } = useIndicatorWords()
  const text = shown.cell(row)
  const value =
    text === null ? (
      <span className="ink3">{shown.absent(row)}</span>
    ) : (
      <>
        <b>{text}</b>
        {row.exact === false && <sup title={trend.estimatedMark}>{trend.mark}</sup>}
      </>
    )
  return (
    <span>
      <FedBy row={row}>
        <IconLink size={14} aria-label={cells.fromActivities} />
      </FedBy>
      <Composed row={row}>{value}</Composed>
    </span>
  )
}

/** 118/129, with a mark where some are missing. */
export function Completeness({ row }: { row: Row }) {
  const text = `${row.reported}/${row.expected}`
  return isIncomplete(row) ? <Status kind="warning">{text}</Status> : <span className="num">{text}</span>
}

export function AttainmentCell({ row, shown }: { row: Row; shown: Shown }) {
  const { cells, table } = useIndicatorWords()
  const { attainment } = row
  if (!attainment) return <span className="ink3">{table.none}</span>
  if (attainment.kind === 'percent') return <>{shown.percent(attainment.percent)}</>
  if (attainment.kind === 'range') return <>{attainment.inside ? cells.inside : cells.outside}</>
  return <>{attainment.met ? cells.met : cells.notMet}</>
}
