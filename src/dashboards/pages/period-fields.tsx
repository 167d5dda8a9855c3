import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { kindsFor, lastEnded, listIndicators, periodsUpTo } from '#src/indicators/contract.ts'
import { ask } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { isRelative, relativePeriods } from '../periods.ts'
import { whenOf } from './named.ts'
import type { FieldsProps } from './tile-fields.tsx'
import { useDashboardWords } from './use-words.ts'

const spans = { table: [2, 3, 4, 6, 8, 12], chart: [4, 6, 8, 12, 24] }

/** Which period, one that moves or one that stays; and for tables and charts what stands beside it. */
export function PeriodFields({ draft, onChange, errorOf }: FieldsProps) {
  const words = useDashboardWords()
  const { tile } = words
  const { language } = useLanguage()
  const { me } = getRouteApi('/office').useRouteContext()
  const all = useQuery(ask(listIndicators, { query: {} })).data ?? []
  const indicator = all.find(({ id }) => id === draft.indicators[0])
  const fixed = !isRelative(draft.period)
  const periods = indicator
    ? kindsFor(indicator).flatMap((kind) => periodsUpTo(lastEnded(kind, me.today), 8).reverse())
    : periodsUpTo(lastEnded('year', me.today), 6).reverse()
  const listed = [...new Set([...(fixed && draft.period ? [draft.period] : []), ...periods])]
  return (
    <>
      <ChoiceField
        label={tile.period}
        value={fixed ? 'fixed' : draft.period}
        onChange={(period) => onChange({ ...draft, period: period === 'fixed' ? (periods[0] ?? '') : period })}
        options={[
          ...relativePeriods.map((value) => ({ value, label: words.periods[value] })),
          { value: 'fixed', label: words.periods.fixed },
        ]}
      />
      {fixed && (
        <ChoiceField
          id="tile-period"
          label={tile.fixedPeriod}
          value={draft.period}
          error={errorOf('tile-period')}
          onChange={(period) => onChange({ ...draft, period })}
          options={listed.map((code) => ({ value: code, label: whenOf(code, language) }))}
        />
      )}
      {draft.kind !== 'figure' && (
        <ChoiceField
          label={tile.by}
          value={draft.by}
          onChange={(by) => onChange({ ...draft, by: by as typeof draft.by })}
          options={[
            { value: 'periods', label: tile.byPeriods },
            { value: 'units', label: tile.byUnits },
          ]}
        />
      )}
      {draft.kind !== 'figure' && draft.by === 'periods' && (
        <ChoiceField
          label={tile.span}
          value={String(draft.span)}
          onChange={(span) => onChange({ ...draft, span: Number(span) })}
          options={spans[draft.kind === 'chart' ? 'chart' : 'table'].map((n) => ({
            value: String(n),
            label: String(n),
          }))}
        />
      )}
      {draft.kind === 'chart' && draft.by === 'periods' && (
        <ChoiceField
          label={tile.form}
          value={draft.form}
          onChange={(form) => onChange({ ...draft, form: form as typeof draft.form })}
          options={[
            { value: 'line', label: tile.line },
            { value: 'bar', label: tile.bar },
          ]}
        />
      )}
    </>
  )
}
