import { isIncomplete, type Row, shownIn } from '#src/indicators/contract.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import '#src/ui/mini-table.css'
import { indicatorName, whenOf } from './named.ts'
import type { TileShownAs } from './use-board.ts'
import { useDashboardWords, useIndicatorWords } from './use-words.ts'

type Series = TileShownAs<'series'>
type Line = Series['lines'][number]
type Props = { shown: Series; caption: string }

/** Indicators by units or by periods; of one indicator by units also its target, its attainment, how complete it is. */
export function SeriesTable(props: Props) {
  const { by, lines } = props.shown
  if (by === 'periods') return <ByPeriods {...props} />
  return lines.length === 1 ? <OneByUnits {...props} line={lines[0]!} /> : <ManyByUnits {...props} />
}

function useSaid() {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  return (line: Line) => shownIn(line.indicator, language, words)
}

/** A figure, what it lacks beside it. */
function Value({ row, line }: { row: Row | undefined; line: Line }) {
  const said = useSaid()(line)
  if (!row) return <span className="ink3">–</span>
  if (row.value === null) return <span className="ink3">{said.absent(row)}</span>
  return (
    <>
      {said.cell(row)}
      {row.exact === false && <sup>ư</sup>}
      {isIncomplete(row) && <small className="ink3"> {said.completeness(row)}</small>}
    </>
  )
}

const keyOf = (row: Row) => `${row.unitId} ${row.parentId}`

function OneByUnits({ line, caption }: Props & { line: Line }) {
  const { shown: words } = useDashboardWords()
  const said = useSaid()(line)
  const { table } = useIndicatorWords()
  return (
    <Scroll label={caption}>
      <table className="mini">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" data-align="end">
              {table.value(line.indicator.measure)}
            </th>
            <th scope="col" data-align="end">
              {words.targetHead}
            </th>
            <th scope="col" data-align="end">
              {words.attainment}
            </th>
            <th scope="col" data-align="end">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {line.rows.map((row) => (
            <tr key={keyOf(row)} data-total={row.parentId === null || undefined}>
              <th scope="row">{row.unitName ?? words.ended}</th>
              <td data-align="end">
                <Value row={row} line={line} />
              </td>
              <td data-align="end">{said.aim(row) ?? '–'}</td>
              <td data-align="end">
                {row.attainment?.kind === 'percent' ? said.percent(row.attainment.percent) : '–'}
              </td>
              <td data-align="end">{row.change ? said.change(row.change) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function ManyByUnits({ shown: { lines }, caption }: Props) {
  const { shown: words } = useDashboardWords()
  const { language } = useLanguage()
  const units = new Map(lines.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row] as const)))
  return (
    <Scroll label={caption}>
      <table className="mini">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {lines.map(({ indicator, period }) => (
              <th key={indicator.id} scope="col" data-align="end" className="board-wrap">
                {indicatorName(indicator, language)}, {indicator.measure} ({whenOf(period, language)})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...units].map(([key, unit]) => (
            <tr key={key} data-total={unit.parentId === null || undefined}>
              <th scope="row">{unit.unitName ?? words.ended}</th>
              {lines.map((line) => (
                <td key={line.indicator.id} data-align="end">
                  <Value row={line.rows.find((row) => keyOf(row) === key)} line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Each indicator has periods of its own: those of one rhythm stand in one table. */
function ByPeriods({ shown: { lines }, caption }: Props) {
  const { shown: words } = useDashboardWords()
  const { language } = useLanguage()
  const together = Map.groupBy(lines, ({ rows }) => rows.map(({ period }) => period).join())
  return [...together].map(([periods, of]) => (
    <Scroll key={periods} label={caption}>
      <table className="mini">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            {of[0]!.rows.map(({ period }) => (
              <th key={period} scope="col" data-align="end">
                {whenOf(period, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((line) => (
            <tr key={line.indicator.id}>
              <th scope="row" className="board-wrap">
                {indicatorName(line.indicator, language)}, {line.indicator.measure}
              </th>
              {line.rows.map((row) => (
                <td key={row.period} data-align="end">
                  <Value row={row} line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  ))
}
