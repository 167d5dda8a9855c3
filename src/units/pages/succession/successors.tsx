import { Button } from '@mantine/core'
import { call } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, IconTrash, small } from '#src/ui/icons.ts'
import { readUnit } from '../../contract.ts'
import { type UnitKind, unitKinds } from '../../kinds.ts'
import { UnitField } from '../unit-field.tsx'
import { useUnitWords } from '../words.ts'
import { manySuccessors, type NewOne, nameOf, type Successor, sourcesOf, successorsOf } from './draft.ts'
import type { StepProps } from './units-step.tsx'

const blank = (): NewOne => ({ name: '', code: '', kind: 'commune', parent: undefined })
/** As the unit that it follows stands: its kind and the unit above it. */
async function likeSource(source: string | undefined): Promise<NewOne> {
  if (!source) return blank()
  const { versions } = await call(readUnit, { params: { id: source }, query: {} })
  const { kind, parentId, parentName } = versions.at(-1)!
  return { ...blank(), kind, parent: parentId ? { value: parentId, label: parentName ?? '' } : undefined }
}

type OneProps = {
  source: string | undefined
  id: string
  label: string
  on: string
  successor: Successor
  error: string | undefined
  onChange: (successor: Successor) => void
}

/** A unit that is there already on the day, or one that is set up with the act. */
function OneSuccessor({ source, id, label, on, successor, error, onChange }: OneProps) {
  const { succession: words } = useUnitWords()
  const { guide } = words
  const { key, unit, begins } = successor
  return (
    <div className="unit-part">
      {begins ? (
        <NewUnit id={id} value={begins} on={on} error={error} onChange={(next) => onChange({ key, begins: next })} />
      ) : (
        <UnitField
          id={id}
          label={label}
          help={guide.existing}
          error={error && !unit ? error : undefined}
          on={on || undefined}
          value={unit}
          onChange={(next) => onChange({ key, unit: next })}
        />
      )}
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={async () => onChange(begins ? { key } : { key, begins: await likeSource(source).catch(blank) })}
        >
          {begins ? guide.choose : guide.create}
        </Button>
      </div>
    </div>
  )
}

type NewProps = { id: string; value: NewOne; on: string; error: string | undefined; onChange: (value: NewOne) => void }
function NewUnit({ id, value, on, error, onChange }: NewProps) {
  const { succession: words, kinds } = useUnitWords()
  const { guide } = words
  const missing = (text: string) => (error && text.trim() === '' ? error : undefined)
  return (
    <div className="form-grid">
      <TextField
        id={id}
        label={guide.name}
        error={missing(value.name)}
        maxLength={300}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={guide.code}
        error={missing(value.code)}
        maxLength={40}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
      />
      <ChoiceField
        label={guide.kind}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as UnitKind })}
        options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <UnitField
        label={guide.parent}
        on={on || undefined}
        value={value.parent}
        onChange={(parent) => onChange({ ...value, parent })}
      />
    </div>
  )
}

export function Successors({ draft, onChange, missing }: StepProps) {
  const { succession: words } = useUnitWords()
  const { guide } = words
  const shown = successorsOf(draft)
  const many = manySuccessors(draft.kind)
  const put = (at: number, next: Successor) =>
    onChange({ ...draft, successors: draft.successors.map((one, n) => (n === at ? next : one)) })
  const label = (at: number) =>
    draft.kind === 'dissolve' ? guide.takesOver : many ? guide.successorN(at + 1) : guide.successor
  return (
    <>
      {shown.map((successor, at) => (
        <fieldset key={successor.key} className="succession-one">
          {(many || successor.begins) && <legend>{label(at)}</legend>}
          <OneSuccessor
            source={sourcesOf(draft)[0]?.value}
            id={at === 0 ? 'succession-successors' : `succession-successor-${at}`}
            label={label(at)}
            on={draft.on}
            successor={successor}
            error={missing.includes('successors') ? guide.missing : undefined}
            onChange={(next) => put(at, next)}
          />
          {many && shown.length > 1 && (
            <Button
              size="compact-xs"
              leftSection={<IconTrash {...small} />}
              onClick={() => onChange({ ...draft, successors: draft.successors.filter((_, n) => n !== at) })}
            >
              {guide.remove(nameOf(successor) || label(at))}
            </Button>
          )}
        </fieldset>
      ))}
      {many && (
        <div>
          <Button
            size="compact-xs"
            leftSection={<IconPlus {...small} />}
            onClick={() => onChange({ ...draft, successors: [...draft.successors, { key: crypto.randomUUID() }] })}
          >
            {guide.addSuccessor}
          </Button>
        </div>
      )}
    </>
  )
}
