import { Button } from '@mantine/core'
import { dayBefore } from '#src/platform/day.ts'
import { call } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { findUnits } from '../../contract.ts'
import { UnitField } from '../unit-field.tsx'
import { useUnitWords } from '../words.ts'
import { type Draft, divides, isSame, type Missing, manySources, sourcesOf } from './draft.ts'
import { Shares } from './shares.tsx'
import { Successors } from './successors.tsx'

export type StepProps = { draft: Draft; onChange: (draft: Draft) => void; missing: readonly Missing[] }

/** The units as they stood the day before. */
function Sources({ draft, onChange, missing }: StepProps) {
  const { succession: words, fill } = useUnitWords()
  const { guide } = words
  const on = draft.on ? dayBefore(draft.on) : undefined
  const error = missing.includes('sources') ? (manySources(draft.kind) ? guide.twoSources : fill) : undefined
  if (!manySources(draft.kind))
    return (
      <UnitField
        id="succession-sources"
        label={isSame(draft.kind) ? guide.source : guide.oldOne}
        help={guide.sourcesHelp}
        error={error}
        on={on}
        value={draft.sources[0]}
        onChange={(unit) => onChange({ ...draft, sources: unit ? [unit] : [] })}
      />
    )
  return (
    <SearchMulti
      id="succession-sources"
      label={guide.sources}
      help={guide.sourcesHelp}
      error={error}
      value={sourcesOf(draft)}
      onChange={(sources) => onChange({ ...draft, sources })}
      search={async (q) => {
        const found = await call(findUnits, { query: { q, ...(on && { on }) } })
        return found.map(({ id, name, within }) => ({ value: id, label: name, ...(within && { hint: within }) }))
      }}
    />
  )
}

function Becomes({ draft, onChange, missing }: StepProps) {
  const { succession: words, fill } = useUnitWords()
  const { guide } = words
  return (
    <>
      {draft.kind === 'transfer' && (
        <UnitField
          id="succession-newParent"
          label={guide.newParent}
          error={missing.includes('newParent') ? fill : undefined}
          on={draft.on || undefined}
          value={draft.newParent}
          onChange={(newParent) => onChange({ ...draft, newParent })}
        />
      )}
      <TextField
        id="succession-newName"
        label={guide.newName}
        optional={draft.kind === 'transfer'}
        error={missing.includes('newName') ? fill : undefined}
        maxLength={300}
        value={draft.newName}
        onChange={(newName) => onChange({ ...draft, newName })}
      />
      <TextField
        label={guide.newCode}
        optional
        help={guide.newCodeHelp}
        maxLength={40}
        value={draft.newCode}
        onChange={(newCode) => onChange({ ...draft, newCode })}
      />
    </>
  )
}

/** Day and basis first: which units may be chosen depends on the day. */
export function UnitsStep({ onNext, ...props }: StepProps & { onNext: () => void }) {
  const { succession: words, fill } = useUnitWords()
  const { guide } = words
  const { draft, onChange, missing } = props
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <div className="form-grid">
        <DayField
          id="succession-on"
          label={guide.on}
          help={guide.onHelp}
          error={missing.includes('on') ? fill : undefined}
          value={draft.on}
          onChange={(on) => onChange({ ...draft, on })}
        />
        <TextField
          label={guide.basis}
          optional
          help={guide.basisHelp}
          maxLength={500}
          value={draft.basis}
          onChange={(basis) => onChange({ ...draft, basis })}
        />
      </div>
      <Sources {...props} />
      {isSame(draft.kind) ? <Becomes {...props} /> : <Successors {...props} />}
      {divides(draft.kind) && <Shares {...props} />}
      <p>
        <Button type="submit" variant="filled">
          {guide.toPreview}
        </Button>
      </p>
    </form>
  )
}
