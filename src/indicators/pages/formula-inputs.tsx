import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { readSeries } from '../contract.ts'
import { parseFormula } from '../formula.ts'
import { codesIn } from '../formulaValue.ts'
import type { Indicator } from '../row.ts'
import { shownIn } from '../shown.ts'
import type { FiguresSearch } from './search.ts'
import { readingOf } from './use-figures.ts'
import { useIndicatorWords } from './use-words.ts'
import { ValueCell } from './value-cell.tsx'

type Props = {
  indicator: Indicator
  indicators: readonly Indicator[]
  unitId: string
  period: string
  search: FiguresSearch
  today: string
}

/** The formula, and what each of its inputs is at this unit in this period. */
export function FormulaInputs({ indicator, indicators, ...more }: Props) {
  const { formula: words } = useIndicatorWords()
  const parsed = parseFormula(indicator.formula ?? '')
  const codes = 'formula' in parsed ? codesIn(parsed.formula) : []
  const inputs = indicators.filter(({ code }) => codes.includes(code))
  return (
    <Section title={words.title} note={words.text}>
      <p className="formula">
        {indicator.code} = {indicator.formula}
      </p>
      <ul className="missing">
        {inputs.map((input) => (
          <Input key={input.code} input={input} {...more} />
        ))}
      </ul>
      <p className="small ink3">{words.absent}</p>
    </Section>
  )
}

function Input({
  input,
  unitId,
  period,
  search,
  today,
}: Omit<Props, 'indicator' | 'indicators'> & { input: Indicator }) {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  const query = { indicatorId: input.id, unitId, periods: period, ...readingOf(search, today) }
  const row = useQuery({ ...ask(readSeries, { query }), retry: false }).data?.rows[0]
  const shown = shownIn(input, language, words)
  return (
    <li>
      <span className="ink3">{input.code}</span>{' '}
      <Link to="/figures" search={{ ...search, indicator: input.code }}>
        {language === 'en' ? (input.nameEn ?? input.nameVi) : input.nameVi}
      </Link>
      {row && (
        <span>
          <ValueCell row={row} shown={shown} /> <span className="ink3">{shown.completeness(row)}</span>
        </span>
      )}
    </li>
  )
}
