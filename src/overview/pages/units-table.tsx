import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { useWords } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { Glyph } from '#src/ui/status.tsx'
import { getUnitsToday, openStates, type UnitLine } from '../units-contract.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import '#src/ui/mini-table.css'

const columns = ['open', 'overdue', 'awaiting', 'late'] as const
type Column = (typeof columns)[number]

/** The list of exactly what the number counts. */
const listOf: Record<Column, (unitId: string) => { to: string; search: Record<string, unknown> }> = {
  open: (unitId) => ({ to: '/tasks', search: { unitId, part: 'lead', alone: true, state: openStates.join(',') } }),
  overdue: (unitId) => ({ to: '/tasks', search: { unitId, part: 'lead', alone: true, timeliness: 'overdue' } }),
  awaiting: (unitId) => ({ to: '/tasks', search: { unitId, part: 'lead', alone: true, state: 'submitted' } }),
  late: (unit) => ({ to: '/reports', search: { for: 'overdue', unit } }),
}
const presses = (column: Column) => column === 'overdue' || column === 'late'

function Count({ unit, column }: { unit: UnitLine; column: Column }) {
  const words = useWords({ vi, en })
  const n = unit[column]
  if (n === 0) return <span className="ink3">0</span>
  return (
    <Link
      {...listOf[column](unit.id)}
      className={presses(column) ? 'over' : undefined}
      aria-label={words.unitCount[column](unit.shortName, n)}
    >
      {presses(column) && <Glyph kind="overdue" />}
      {n}
    </Link>
  )
}

export function UnitsTable({ units }: { units: readonly UnitLine[] }) {
  const words = useWords({ vi, en })
  return (
    <Scroll label={words.byUnit}>
      <table className="mini units-today">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-align="end">
                {words.unitCounts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.shortName}</th>
              {columns.map((column) => (
                <td key={column} data-align="end">
                  <Count unit={unit} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** On home: the units that need attention most. */
export function UnitsSide() {
  const words = useWords({ vi, en })
  const { data } = useQuery(ask(getUnitsToday, { query: {} }))
  if (!data || data.total === 0) return null
  return (
    <section>
      <h2>{words.byUnit}</h2>
      <UnitsTable units={data.units} />
      {data.total > data.units.length && (
        <Link to="/today/units" className="small">
          {words.allUnits(data.total)}
        </Link>
      )}
    </section>
  )
}
