import { useQuery } from '@tanstack/react-query'
import { listIndicators } from '#src/indicators/contract.ts'
import { fold } from '#src/platform/text.ts'
import { getDesk } from '#src/reports/contract.ts'
import { ask } from '#src/ui/api.ts'
import { RichTextEditor } from '#src/ui/editor/index.tsx'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { mostIndicators } from '../tiles.ts'
import { indicatorName } from './named.ts'
import { PeriodFields } from './period-fields.tsx'
import { TasksFields } from './tasks-fields.tsx'
import { hasIndicators, type TileDraft } from './tile-draft.ts'
import { UnitField } from './unit-field.tsx'
import { useDashboardWords } from './use-words.ts'

export type FieldsProps = {
  draft: TileDraft
  onChange: (draft: TileDraft) => void
  errorOf: (id: string) => string | undefined
}

/** What a tile of this kind is asked. */
export function TileFields(props: FieldsProps) {
  const { tile: words } = useDashboardWords()
  const { draft, onChange, errorOf } = props
  if (hasIndicators(draft)) return <FigureFields {...props} />
  if (draft.kind === 'tasks') return <TasksFields {...props} />
  if (draft.kind === 'reports') return <ReportsFields {...props} />
  const error = errorOf('tile-text')
  return (
    <div className="field" id="tile-text" tabIndex={-1}>
      <span className="board-label">{words.content}</span>
      <RichTextEditor
        label={words.content}
        content={draft.content}
        invalid={error !== undefined}
        onChange={(content) => onChange({ ...draft, content: content as TileDraft['content'] })}
      />
      {error && <p className="err">{error}</p>}
    </div>
  )
}

function FigureFields(props: FieldsProps) {
  const { draft, onChange, errorOf } = props
  const { tile: words } = useDashboardWords()
  const { language } = useLanguage()
  const all = useQuery(ask(listIndicators, { query: {} })).data ?? []
  const found = all.map((one) => ({ value: one.id, label: indicatorName(one, language), hint: one.code }))
  const search = async (text: string) =>
    found.filter(({ label, hint }) => fold(`${hint} ${label}`).includes(fold(text)))
  const chosen = draft.indicators.flatMap((id) => found.find(({ value }) => value === id) ?? [])
  return (
    <>
      {draft.kind === 'table' ? (
        <SearchMulti
          id="tile-indicator"
          label={words.indicators}
          value={chosen}
          error={errorOf('tile-indicator')}
          onChange={(next) =>
            onChange({ ...draft, indicators: next.slice(0, mostIndicators).map(({ value }) => value) })
          }
          search={search}
        />
      ) : (
        <SearchSelect
          id="tile-indicator"
          label={words.indicator}
          value={chosen[0]}
          error={errorOf('tile-indicator')}
          onChange={(next) => onChange({ ...draft, indicators: next ? [next.value] : [] })}
          search={search}
        />
      )}
      <UnitField
        label={words.unit}
        none={words.ofBoard}
        unitId={draft.unitId}
        onChange={(unitId) => onChange({ ...draft, unitId })}
      />
      <PeriodFields {...props} />
    </>
  )
}

function ReportsFields({ draft, onChange, errorOf }: FieldsProps) {
  const { tile: words } = useDashboardWords()
  const regimes = useQuery(ask(getDesk, { query: {} })).data?.regimes ?? []
  return (
    <ChoiceField
      id="tile-regime"
      label={words.regime}
      value={draft.regimeId}
      none="–"
      error={errorOf('tile-regime')}
      onChange={(regimeId) => onChange({ ...draft, regimeId })}
      options={regimes.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
