import { type CSSProperties, useMemo } from 'react'
import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { StateMatrix } from '#src/ui/state-matrix/state-matrix.tsx'
import { totalsOf } from '../rules.ts'
import type { RegulationDetail } from '../shapes.ts'
import type { MatrixSearch } from './search.ts'
import { kindOf } from './standing.tsx'
import { useCoordinationWords } from './use-words.ts'

type Props = { regulation: RegulationDetail; search: MatrixSearch; onChoose: (chosen: MatrixSearch) => void }
const romans = ['', 'I', 'II', 'III', 'IV']

/** A period under the number of its obligation: quarters in Roman numerals, months by number, the year as a word. */
function headOf(period: string, year: string): string {
  const [, kind, n] = /^\d{4}-([QH]?)(\d+)$/.exec(period) ?? []
  if (n === undefined) return year
  return kind === '' ? String(Number(n)) : (romans[Number(n)] ?? n)
}

/** Parties by obligation and period; every total opens what is behind it. */
export function Matrix({ regulation, search, onChoose }: Props) {
  const { one, states } = useCoordinationWords()
  const { language } = useLanguage()
  const cells = useMemo(
    () => new Map(regulation.cells.map((cell) => [`${cell.unitId} ${cell.obligationId}|${cell.period}`, cell])),
    [regulation.cells],
  )
  const split = (column: string) => {
    const [obligation = '', period = ''] = column.split('|')
    return { obligation, period }
  }
  const chosen = search.unit && search.obligation && search.period
  const columns = regulation.obligations.flatMap(({ periods }) => periods).length
  const width = { '--columns': columns } as CSSProperties
  return (
    <div className="fulfilment" style={width}>
      <StateMatrix
        label={one.matrix(regulation.year)}
        rowHead={one.party}
        endHead={one.sum}
        totalHead={one.total}
        rows={regulation.parties.map(({ unitId, shortName, totals }) => ({
          id: unitId,
          name: shortName,
          end: (
            <button
              type="button"
              className="linklike num"
              aria-label={one.open(totals.fulfilled, totals.expected, shortName)}
              onClick={() => onChoose({ unit: unitId })}
            >
              {totals.fulfilled}/{totals.expected}
            </button>
          ),
        }))}
        columns={regulation.obligations.flatMap((obligation, at) =>
          obligation.periods.map((period) => {
            const { fulfilled, expected } = totalsOf(
              regulation.cells.filter((cell) => cell.obligationId === obligation.id && cell.period === period),
            )
            return {
              id: `${obligation.id}|${period}`,
              head: headOf(period, one.wholeYear),
              over: String(at + 1),
              total: expected > 0 ? `${fulfilled}/${expected}` : '–',
              short: fulfilled < expected,
            }
          }),
        )}
        cell={(unit, column) => {
          const cell = cells.get(`${unit} ${column}`)
          return (
            cell && {
              kind: kindOf[cell.state],
              word: `${states[cell.state]}, ${periodName(cell.period, language)}`,
              tint: cell.state === 'missed' || cell.state === 'late',
            }
          )
        }}
        selected={chosen ? { row: search.unit ?? '', column: `${search.obligation}|${search.period}` } : undefined}
        onSelect={(unit, column) => onChoose({ unit, ...split(column) })}
      />
    </div>
  )
}
