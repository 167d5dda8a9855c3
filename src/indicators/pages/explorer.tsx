import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { periodName, periodOf, previousPeriod, sameLastYear } from '#src/periods/index.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { capital } from '../capital.ts'
import type { Indicator } from '../row.ts'
import { shownIn } from '../shown.ts'
import { Below } from './below.tsx'
import { Choices } from './choices.tsx'
import { Composing } from './composed.tsx'
import { findingOf } from './finding.ts'
import { FormulaInputs } from './formula-inputs.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Missing } from './missing.tsx'
import type { FiguresSearch } from './search.ts'
import { Trend } from './trend.tsx'
import { type AskedFor, useAsked } from './use-asked.ts'
import { readingOf, useFigures } from './use-figures.ts'
import { useIndicatorWords } from './use-words.ts'
import '#src/ui/facts.css'
import './explorer.css'

const page = getRouteApi('/office/figures')

/** One indicator of one unit: the finding, the figure with its completeness, the series, and the units below. */
export function Explorer() {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  const search: FiguresSearch = page.useSearch()
  const navigate = useNavigate()
  const asked = useAsked(search)
  const { indicator, unit, period } = asked
  const change = (next: FiguresSearch) => void navigate({ to: '/figures', search: next, resetScroll: false })
  const name = indicator && (language === 'en' && indicator.nameEn ? indicator.nameEn : indicator.nameVi)
  return (
    <>
      <PageHead
        title={name ?? words.title}
        facts={
          indicator && (
            <>
              <Larger asked={asked} search={search} />
              {unit?.name}
              {indicator.illustrative && <span className="tag illustrative">{words.illustrative}</span>}
            </>
          )
        }
        acts={
          <Button component={Link} to="/figures/indicators">
            {words.catalogue}
          </Button>
        }
      />
      <Choices asked={asked} search={search} onChange={change} />
      <div className="body">
        <ProblemNote problem={asked.error} />
        {asked.loading && !asked.error && <Loading rows={10} />}
        {!asked.loading && asked.indicators.length === 0 && <Empty title={words.none.title}>{words.none.text}</Empty>}
        {!asked.loading && search.indicator && !indicator && (
          <Empty title={words.none.unknown(search.indicator)}>{words.none.choose}</Empty>
        )}
        {indicator && unit && period && name && (
          <Shown {...{ asked, indicator, unit, period, name, search }} onChange={change} />
        )}
      </div>
    </>
  )
}

/** The way up: the larger territories, the largest first. */
function Larger({ asked, search }: { asked: AskedFor; search: FiguresSearch }) {
  return asked.larger.toReversed().map(({ id, shortName }) => (
    <span key={id}>
      <Link to="/figures" search={{ ...search, unit: id }}>
        {shortName}
      </Link>
      {' › '}
    </span>
  ))
}

type Props = {
  asked: AskedFor
  indicator: Indicator
  unit: { id: string; name: string; shortName: string }
  period: string
  name: string
  search: FiguresSearch
  onChange: (next: FiguresSearch) => void
}

function Shown({ asked, indicator, unit, period, name, search, onChange }: Props) {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  const { today } = asked.me
  const figures = useFigures(search, { indicator, unitId: unit.id, largerId: asked.larger[0]?.id, period, today })
  const { structure } = readingOf(search, today)
  const on = structure ?? periodOf(period).to
  const shown = useMemo(() => shownIn(indicator, language, words, on), [indicator, language, words, on])
  const format = useFormat()
  const boundaries =
    structure && (search.structure === 'today' ? words.trend.byToday : words.trend.byDay(format.day(structure)))
  const { row, year, below } = figures
  if (figures.error)
    return figures.error.status === 404 ? (
      <NotShown search={search} onChange={onChange} />
    ) : (
      <ProblemNote problem={figures.error} />
    )
  if (!row) return <Loading rows={10} />
  const named = (code: string) => periodName(code, language)
  const finding = findingOf(row, year, { indicator, words, shown, period: named })
  const restated = search.structure !== undefined
  return (
    <Composing {...{ indicator, shown, on, restated }} unitId={unit.id} provisional={search.reading !== undefined}>
      <div className="figure-tables" aria-busy={figures.stale || undefined}>
        <KeyFigures
          {...{ row, year, indicator, shown }}
          names={{
            period: (code) => capital(named(code)),
            previous: previousPeriod(period),
            lastYear: sameLastYear(period),
          }}
        />
        <div className="sec">
          <Trend
            title={finding}
            {...{ indicator, name, figures, shown }}
            unit={unit.shortName}
            provisional={search.reading !== undefined}
            boundaries={boundaries}
          />
        </div>
        {indicator.kind === 'formula' && (
          <FormulaInputs {...{ indicator, period, search, today }} indicators={asked.indicators} unitId={unit.id} />
        )}
        {below && (
          <>
            <Below
              rows={below}
              {...{ indicator, name, shown, period, search }}
              file={figures.files.below}
              onSort={(sort) => onChange({ ...search, sort })}
            />
            <Missing rows={below} {...{ row, indicator, shown, search, today }} />
          </>
        )}
      </div>
    </Composing>
  )
}

/** Out of sight: what that means, and the way back. */
function NotShown({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  const { noReading: words } = useIndicatorWords()
  const { reading, unit: _, ...rest } = search
  const { reading: __, ...official } = search
  return (
    <Note
      kind="warning"
      live
      title={words.title}
      acts={
        <Button size="compact-xs" onClick={() => onChange(reading ? official : rest)}>
          {reading ? words.toOfficial : words.home}
        </Button>
      }
    >
      {reading ? words.provisional : words.official}
    </Note>
  )
}
