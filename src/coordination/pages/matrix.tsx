import { type CSSProperties, useMemo } from 'react'
import { periodName } from '#src/periods/index.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { StateMatrix } from '#src/ui/state-matrix/state-matrix.tsx'
import { daysOf, isPartyOver, totalsOf } from '../rules.ts'
import type { Party, RegulationDetail } from '../shapes.ts'
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

/** A party with its first and last day, as far as they lie within the year that is told. */
function useNameIn(year: number) {
  const { one } = useCoordinationWords()
  const format = useFormat()
  const days = daysOf(year)
  return ({ shortName, from, to }: Party) => {
    const begins = from !== null && from > days.from
    const ends = to !== null && to < days.to
    if (begins && ends) return one.partyOver(shortName, format.shortDay(from), format.shortDay(to))
    if (begins) return one.partyFrom(shortName, format.shortDay(from))
    return ends ? one.partyTo(shortName, format.shortDay(to)) : shortName
  }
}

/** Parties of the year by obligation and period; every total opens what is behind it. */
export function Matrix({ regulation, search, onChoose }: Props) {
  const { one, states } = useCoordinationWords()
  const { language } = useLanguage()
  const nameOf = useNameIn(regulation.year)
  const parties = regulation.parties.filter((party) => isPartyOver(party, daysOf(regulation.year)))
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
        rows={parties.map(({ totals, ...party }) => ({
          id: party.unitId,
          name: nameOf(party),
          end: (
            <button
              type="button"
              className="linklike num"
              aria-label={one.open(totals.fulfilled, totals.expected, party.shortName)}
              onClick={() => onChoose({ unit: party.unitId })}
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
