import type { Column } from '#src/ui/table/columns.ts'
import { comparesInPart, type Indicator, isAimed, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { useIndicatorWords } from './use-words.ts'
import { AttainmentCell, Completeness, ValueCell } from './value-cell.tsx'

/** The columns every table of figures has; a ratio also shows what it is made of. */
export function useFigureColumns(
  first: Column<Row>,
  indicator: Indicator,
  shown: Shown,
  rows: readonly Row[],
  sort = false,
): Column<Row>[] {
  const { table: words } = useIndicatorWords()
  const none = <span className="ink3">{words.none}</span>
  const end = (id: string, head: string, width: number, cell: Column<Row>['cell']): Column<Row> => ({
    id,
    head,
    width,
    align: 'end',
    cell,
    ...(sort && { sort }),
  })
  const parts = (id: 'numerator' | 'denominator', head: string) =>
    end(id, head, 100, (row) => (row[id] === null ? none : shown.whole(row[id])))
  const labelled =
    (label: string, cell: Column<Row>['cell']): Column<Row>['cell'] =>
    (row) => (
      <>
        <span className="cell-label ink3">{label} </span>
        {cell(row)}
      </>
    )
  return [
    first,
    ...(indicator.kind === 'ratio'
      ? [
          { ...parts('numerator', words.numerator), phone: 'hide' as const },
          { ...parts('denominator', words.denominator), phone: 'hide' as const },
        ]
      : []),
    {
      ...end('value', words.value(indicator.measure), 130, (row) => <ValueCell row={row} shown={shown} />),
      phone: 'end',
    },
    ...(rows.some(isAimed)
      ? [
          {
            ...end(
              'target',
              words.target,
              90,
              labelled(words.target, (row) => shown.aim(row) ?? none),
            ),
            phone: 'line' as const,
          },
          {
            ...end('attainment', words.attainment, 100, (row) => <AttainmentCell row={row} shown={shown} />),
            phone: 'line' as const,
          },
        ]
      : []),
    {
      ...end(
        'lastYear',
        words.lastYear,
        100,
        labelled(words.lastYear, (row) => (row.sameLastYear === null ? none : shown.bare(row.sameLastYear))),
      ),
      phone: 'foot',
    },
    {
      ...end('change', words.change, 130, (row) =>
        row.change ? (
          <span className={comparesInPart(row, indicator) ? 'ink3' : undefined}>{shown.change(row.change)}</span>
        ) : (
          none
        ),
      ),
      phone: 'hide',
    },
    { ...end('completeness', words.completeness, 110, (row) => <Completeness row={row} />), phone: 'state' },
  ]
}
