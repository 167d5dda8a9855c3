import { Link } from '@tanstack/react-router'
import { difference, isAimed, isIncomplete, isShare, shownIn } from '#src/indicators/contract.ts'
import { periodName, previousPeriod, sameLastYear } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import { whenOf } from './named.ts'
import { asPeriod } from './search.ts'
import type { TileShownAs } from './use-board.ts'
import { useDashboardWords, useIndicatorWords } from './use-words.ts'

type Props = { shown: TileShownAs<'figure'>; structure: 'today' | undefined; provisional: boolean; fixed: boolean }

/** One figure with all that it must be read with: its period and unit, its target, the same last year, how complete it is. */
export function FigureTile({ shown: { indicator, unit, row, year }, structure, provisional, fixed }: Props) {
  const { shown: words } = useDashboardWords()
  const indicatorWords = useIndicatorWords()
  const { language } = useLanguage()
  const said = shownIn(indicator, language, indicatorWords)
  const aimed = isAimed(row) ? row : year
  const value = row.value === null ? said.absent(row) : (said.cell(row) ?? '')
  const whole = said.cell(row) === (row.value && said.bare(row.value))
  const compares =
    row.value !== null &&
    row.previous !== null &&
    indicator.kind !== 'text' &&
    previousPeriod(row.period) !== sameLastYear(row.period)
  const since = compares ? said.change(difference(row.value!, row.previous!, isShare(indicator))) : null
  const search = {
    indicator: indicator.code,
    unit: unit.id,
    period: asPeriod(row.period),
    ...(structure && { structure }),
    ...(provisional && { reading: 'provisional' as const }),
  }
  return (
    <div className="board-figure">
      <p className="board-value" data-absent={row.value === null || undefined}>
        <Link to="/figures" search={search} title={words.open}>
          {row.value !== null && whole ? said.withMeasure(row.value) : value}
        </Link>
        {row.exact === false && <sup title={words.estimated}>ư</sup>}
      </p>
      <p className="board-where">
        {unit.name} · {whenOf(row.period, language)}
        {fixed && ` · ${words.fixed}`}
      </p>
      <ul className="board-beside">
        <li>{aimed ? <Attained /> : <span className="ink3">{words.noTarget}</span>}</li>
        <li>
          {row.change ? (
            <>
              <b>{said.change(row.change)}</b> {words.lastYear}
            </>
          ) : (
            <span className="ink3">{words.noLastYear}</span>
          )}
        </li>
        {since !== null && (
          <li>
            <b>{since}</b> {words.previous}
          </li>
        )}
        <li>
          {isIncomplete(row) ? (
            <Status kind="warning">{words.completeness(said.completeness(row))}</Status>
          ) : (
            <span className="ink3">{`${words.whole}, ${said.completeness(row)}`}</span>
          )}
        </li>
      </ul>
    </div>
  )

  function Attained() {
    if (!aimed) return null
    const { attainment } = aimed
    const when = periodName(aimed.period, language).toLocaleLowerCase('vi')
    const target = `${words.target(when)}: ${said.aim(aimed)}`
    if (!attainment) return <span>{target}</span>
    const met = attainment.kind === 'range' ? attainment.inside : attainment.met
    const { cells } = indicatorWords
    const text =
      attainment.kind === 'percent'
        ? said.percent(attainment.percent)
        : attainment.kind === 'range'
          ? attainment.inside
            ? cells.inside
            : cells.outside
          : met
            ? cells.met
            : cells.notMet
    return (
      <>
        <Status kind={met ? 'done' : 'behind'}>{text}</Status> {target}
      </>
    )
  }
}
