import { ActionIcon, SegmentedControl } from '@mantine/core'
import { isPeriod, nextPeriod, type PeriodKind, periodName, periodOf, previousPeriod } from '#src/periods/index.ts'
import { fold } from '#src/platform/text.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconChevronLeft, IconChevronRight, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { capital } from '../capital.ts'
import { kindsFor, lastEnded, periodsUpTo } from '../kinds-of-period.ts'
import type { Indicator } from '../row.ts'
import { findUnit } from './find-unit.ts'
import { asPeriod, type FiguresSearch, spans, usualSpan } from './search.ts'
import type { AskedFor } from './use-asked.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = { asked: AskedFor; search: FiguresSearch; onChange: (next: FiguresSearch) => void }

/** Without a key whose answer is the usual one. */
const without = (search: FiguresSearch, key: keyof FiguresSearch): FiguresSearch => {
  const { [key]: _, ...rest } = search
  return rest
}

export function Choices({ asked, search, onChange }: Props) {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  const { indicator, indicators, sectors, unit } = asked
  const named = ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }) =>
    language === 'en' && nameEn ? nameEn : nameVi
  const sectorOf = ({ sectorId }: Indicator) => {
    const sector = sectors.find(({ id }) => id === sectorId)
    return sector ? named(sector) : ''
  }
  const find = async (text: string) => {
    const wanted = fold(text)
    return indicators
      .filter((one) => fold(`${one.code} ${one.nameVi} ${one.nameEn ?? ''} ${sectorOf(one)}`).includes(wanted))
      .map((one) => ({ value: one.code, label: named(one), hint: sectorOf(one) }))
  }
  return (
    <search className="figure-choices no-print">
      <SearchSelect
        label={words.indicator}
        value={indicator && { value: indicator.code, label: named(indicator) }}
        onChange={(found) => found && onChange({ ...without(search, 'sort'), indicator: found.value })}
        search={find}
      />
      <SearchSelect
        label={words.unit}
        value={unit && { value: unit.id, label: unit.shortName }}
        onChange={(found) => found && onChange({ ...search, unit: found.value })}
        search={findUnit}
      />
      {indicator && asked.period && (
        <PeriodChoice {...{ asked, search, onChange, indicator }} period={asked.period} key={asked.period} />
      )}
      <Segments
        label={words.reading}
        value={search.reading ?? 'official'}
        options={[
          ['official', words.official],
          ['provisional', words.provisional],
        ]}
        onChange={(value) =>
          onChange(value === 'provisional' ? { ...search, reading: value } : without(search, 'reading'))
        }
      />
      <StructureChoice {...{ asked, search, onChange }} />
      <ChoiceField
        label={words.span}
        value={String(search.span ?? usualSpan)}
        onChange={(value) => {
          const span = Number(value)
          onChange(span === usualSpan ? without(search, 'span') : { ...search, span })
        }}
        options={spans.map((n) => ({ value: String(n), label: words.spanOf(n) }))}
      />
    </search>
  )
}

/** Of the time, of today, or of any day: then the day beside it. */
function StructureChoice({ asked, search, onChange }: Props) {
  const words = useIndicatorWords()
  const { structure } = search
  const dated = structure !== undefined && structure !== 'today'
  const to = (value: string) => {
    if (value === 'then') onChange(without(search, 'structure'))
    else onChange({ ...search, structure: value === 'day' ? asked.me.today : value })
  }
  return (
    <>
      <Segments
        label={words.structure}
        value={dated ? 'day' : (structure ?? 'then')}
        options={[
          ['then', words.ofThatTime],
          ['today', words.ofToday],
          ['day', words.ofDay],
        ]}
        onChange={to}
      />
      {dated && (
        <DayField
          label={words.structureDay}
          value={structure}
          onChange={(day) => day && onChange({ ...search, structure: day })}
        />
      )}
    </>
  )
}

type SegmentProps = {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}
const Segments = ({ label, value, options, onChange }: SegmentProps) => (
  <div className="field">
    <span className="segment-label" aria-hidden="true">
      {label}
    </span>
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={onChange}
      data={options.map(([value, label]) => ({ value, label }))}
    />
  </div>
)

/** Kind and period, with the one before and the one after beside it. */
function PeriodChoice({
  asked,
  search,
  onChange,
  indicator,
  period,
}: Props & { indicator: Indicator; period: string }) {
  const words = useIndicatorWords()
  const { language } = useLanguage()
  const kinds = kindsFor(indicator)
  const { kind } = periodOf(period)
  const newest = periodOf(period).to > asked.me.today ? period : lastEnded(kind, asked.me.today)
  const current = nextPeriod(newest)
  const listed = [...new Set([...periodsUpTo(current ?? newest, 24), period])].sort().reverse()
  const to = (next: string | undefined) => next && isPeriod(next) && onChange({ ...search, period: asPeriod(next) })
  return (
    <>
      {kinds.length > 1 && (
        <ChoiceField
          label={words.periodKind}
          value={kind}
          onChange={(next) => to(lastEnded(next as PeriodKind, asked.me.today))}
          options={kinds.map((one) => ({
            value: one,
            label: words.periodKinds[one as keyof typeof words.periodKinds],
          }))}
        />
      )}
      <div className="period-choice">
        <ActionIcon size={36} aria-label={words.earlier} onClick={() => to(previousPeriod(period))}>
          <IconChevronLeft {...small} />
        </ActionIcon>
        <ChoiceField
          label={words.period}
          value={period}
          onChange={to}
          options={listed.map((code) => ({ value: code, label: capital(periodName(code, language)) }))}
        />
        <ActionIcon size={36} aria-label={words.later} onClick={() => to(nextPeriod(period))}>
          <IconChevronRight {...small} />
        </ActionIcon>
      </div>
    </>
  )
}
