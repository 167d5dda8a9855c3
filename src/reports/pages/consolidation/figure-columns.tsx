import { Button } from '@mantine/core'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import type { ConsolidatedFigure, OwnReport, RolledUp } from '../../consolidation/contract.ts'
import { shownValue } from '../figure-texts.ts'
import { useReportWords } from '../words.ts'
import type { FigureActs } from './use-figure-acts.ts'

type Means = { own: OwnReport | undefined; acts: FigureActs; consolidates: boolean }
type Parts = Pick<RolledUp, 'value' | 'numerator' | 'denominator'>

/** "90,0" of a ratio with its parts; a dash where there is none. */
export function useShown() {
  const { language } = useLanguage()
  const format = useFormat()
  return ({ value, numerator, denominator }: Parts, indicator: ConsolidatedFigure['indicator']) => {
    const said = shownValue(value, indicator, language)
    return numerator === null || denominator === null
      ? said
      : `${said} (${format.figure(Number(numerator))}/${format.figure(Number(denominator))})`
  }
}

export function useFigureColumns({ own, acts, consolidates }: Means): Column<ConsolidatedFigure>[] {
  const { consolidation: words } = useReportWords()
  const { language } = useLanguage()
  const shown = useShown()
  const ruleOf = ({ indicator, overUnits }: ConsolidatedFigure) =>
    indicator.kind === 'ratio'
      ? words.ratioRule
      : indicator.kind === 'formula'
        ? words.formulaRule
        : words.rules[overUnits]
  return [
    {
      id: 'indicator',
      head: words.columns.indicator,
      phone: 'title',
      always: true,
      cell: (one) => (
        <>
          {language === 'en' ? (one.indicator.nameEn ?? one.indicator.nameVi) : one.indicator.nameVi}
          <small className="under ink3">
            {one.indicator.measure} · {ruleOf(one)}
          </small>
        </>
      ),
    },
    {
      id: 'rolledUp',
      head: words.columns.rolledUp,
      align: 'end',
      phone: 'line',
      width: 170,
      cell: (one) => (
        <>
          <b className="num">{one.mine?.how === 'entered' ? '' : shown(one.provisional, one.indicator)}</b>
          <small className="under ink3">
            <Standing figure={one} />
          </small>
        </>
      ),
    },
    {
      id: 'units',
      head: words.columns.units,
      align: 'end',
      phone: 'foot',
      width: 84,
      cell: ({ provisional: { reported, expected }, mine }) =>
        mine?.how === 'entered' ? null : reported < expected ? (
          <Status kind="warning">
            {reported}/{expected}
          </Status>
        ) : (
          <span className="num">
            {reported}/{expected}
          </span>
        ),
    },
    ...(own
      ? [
          {
            id: 'mine',
            head: words.columns.mine,
            phone: 'line' as const,
            width: 220,
            cell: (one: ConsolidatedFigure) => <Mine figure={one} own={own} acts={acts} consolidates={consolidates} />,
          },
        ]
      : []),
  ]
}

/** Official, or what of it is official. */
function Standing({ figure: { official, provisional, indicator } }: { figure: ConsolidatedFigure }) {
  const { consolidation: words } = useReportWords()
  const shown = useShown()
  if (provisional.value === null && provisional.numerator === null) return null
  const same = official.value === provisional.value && official.reported === provisional.reported
  if (same) return words.official
  return `${words.provisional}; ${words.officially(shown(official, indicator), official.reported, official.expected)}`
}

/** How it stands in the own report, and what to do about it. */
function Mine({ figure, own, acts, consolidates }: Means & { figure: ConsolidatedFigure; own: OwnReport }) {
  const { consolidation: words } = useReportWords()
  const format = useFormat()
  const shown = useShown()
  const { mine, indicator, provisional } = figure
  if (!mine) return <span className="ink3">{words.notAsked}</span>
  const { how, at, changed } = mine
  const day = at === null ? '' : format.dayOf(at)
  const said = how === 'taken' || how === 'sent' ? words.how[how](day) : words.how[how]
  const none = provisional.value === null && provisional.numerator === null
  return (
    <div className="mine">
      <span>
        {how !== 'following' && <b className="num">{shown(mine, indicator)} </b>}
        <small className="ink3">{said}</small>
      </span>
      {changed && (
        <Status kind="warning">{words.changedTo(shown(mine, indicator), shown(provisional, indicator))}</Status>
      )}
      <span className="row wrap no-print">
        {own.writes && how === 'following' && !none && (
          <Button size="compact-xs" onClick={() => acts.take([figure])}>
            {words.take}
          </Button>
        )}
        {own.writes && changed && !none && (
          <Button size="compact-xs" variant="filled" onClick={() => acts.take([figure], true)}>
            {words.takeNew}
          </Button>
        )}
        {changed && consolidates && (
          <Button size="compact-xs" onClick={() => acts.leave([figure])}>
            {how === 'sent' ? words.keepSent : words.keep}
          </Button>
        )}
        {own.writes && how === 'taken' && (
          <Button size="compact-xs" variant="subtle" onClick={() => acts.follow([figure])}>
            {words.follow}
          </Button>
        )}
      </span>
    </div>
  )
}
