import { Link, useSearch } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { KindCount } from '../comparing/shapes.ts'
import type { ChangesSearch } from './routes.tsx'
import { useUnitWords } from './words.ts'

const counted = ['before', 'ended', 'began', 'turned', 'after', 'renamed', 'moved', 'recoded'] as const
type Counted = (typeof counted)[number]
const told: ReadonlySet<Counted> = new Set(['ended', 'began', 'renamed', 'moved', 'recoded'])

const countIn = (one: KindCount, column: Counted) => (column === 'turned' ? one.thisKind - one.otherKind : one[column])

/** Each kind from the first day to the second: so many, less the ended, more the new; each number shows its units. */
export function ChangeCounts({ counts }: { counts: readonly KindCount[] }) {
  const { kinds, structure, list } = useUnitWords()
  const { changes } = structure
  const format = useFormat()
  const search = useSearch({ strict: false }) as ChangesSearch
  const turned = counts.some((one) => one.thisKind > 0 || one.otherKind > 0)
  const columns = counted.filter((column) => column !== 'turned' || turned)
  const number = (value: number, column: Counted) => {
    const size = format.figure(Math.abs(value))
    if (value === 0) return '0'
    if (column === 'ended') return `−${size}`
    if (column === 'began') return `+${size}`
    return column === 'turned' ? `${value < 0 ? '−' : '+'}${size}` : size
  }
  return (
    <Scroll label={changes.counts}>
      <table className="unit-counts">
        <thead>
          <tr>
            <th scope="col">{list.kind}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {changes.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{kinds[one.kind]}</th>
              {columns.map((column) => {
                const value = countIn(one, column)
                return (
                  <td key={column} className="num">
                    {told.has(column) && value !== 0 ? (
                      <Link to="/units/changes" search={{ ...search, kind: one.kind, what: column } as never}>
                        {number(value, column)}
                      </Link>
                    ) : (
                      number(value, column)
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{changes.total}</th>
            {columns.map((column) => (
              <td key={column} className="num">
                {number(
                  counts.reduce((sum, one) => sum + countIn(one, column), 0),
                  column,
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}
