import { ActionIcon, Checkbox } from '@mantine/core'
import { exact, parseFigure } from '#src/platform/number.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconArrowBackUp, IconArrowDown, IconArrowUp, IconX, small } from '#src/ui/icons.ts'
import { type Field, fieldKinds, hasChoices, isNumber } from '../../fields.ts'
import { useActivityWords } from '../use-words.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { asKind } from './draft.ts'

type Props = {
  field: Field
  place: number
  last: boolean
  /** Ids that stood before something was entered: they stay. */
  kept: ReadonlySet<string>
  wrong: boolean
  onChange: (field: Field) => void
  onMove: (by: -1 | 1) => void
  onDrop: () => void
}

/** One field of a type: its kind, its words in both languages, what it asks for. */
export function FieldEditor({ field, place, last, kept, wrong, onChange, onMove, onDrop }: Props) {
  const { types: words, kinds, form } = useActivityWords()
  const stays = kept.has(field.id)
  const name = field.vi || words.fieldNumber(place)
  const set = (change: Partial<Field>) => onChange({ ...field, ...change })
  const measured = (isNumber(field) && field.kind !== 'money') || field.kind === 'groups'
  const bound = (text: string) => {
    const read = parseFigure(text)
    return read ? exact(read) : null
  }
  return (
    <li className="type-field" data-retired={field.retired || undefined} aria-label={words.fieldNumber(place)}>
      <header>
        <b>{words.fieldNumber(place)}</b>
        {field.retired && <span className="ink3 small">{words.retiredField}</span>}
        {wrong && <span className="err small">{words.mend}</span>}
        <span className="acts">
          <ActionIcon aria-label={words.up(name)} disabled={place === 1} onClick={() => onMove(-1)}>
            <IconArrowUp {...small} />
          </ActionIcon>
          <ActionIcon aria-label={words.down(name)} disabled={last} onClick={() => onMove(1)}>
            <IconArrowDown {...small} />
          </ActionIcon>
          {stays ? (
            <ActionIcon
              aria-label={field.retired ? words.askAgain(name) : words.retireField(name)}
              onClick={() => set({ retired: !field.retired })}
            >
              {field.retired ? <IconArrowBackUp {...small} /> : <IconX {...small} />}
            </ActionIcon>
          ) : (
            <ActionIcon aria-label={words.dropField(name)} onClick={onDrop}>
              <IconX {...small} />
            </ActionIcon>
          )}
        </span>
      </header>
      <div className="form-grid">
        {stays ? (
          <TextField label={words.kind} value={kinds[field.kind]} onChange={() => {}} disabled />
        ) : (
          <ChoiceField
            label={words.kind}
            value={field.kind}
            onChange={(kind) => onChange(asKind(field, kind as Field['kind']))}
            options={fieldKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
        )}
        <TextField label={words.labelVi} value={field.vi} onChange={(vi) => set({ vi })} maxLength={200} />
        <TextField label={words.labelEn} value={field.en} onChange={(en) => set({ en })} maxLength={200} />
        {measured && (
          <>
            <TextField
              label={words.measureVi}
              optional
              value={field.measureVi}
              onChange={(measureVi) => set({ measureVi })}
              maxLength={40}
            />
            <TextField
              label={words.measureEn}
              optional
              value={field.measureEn}
              onChange={(measureEn) => set({ measureEn })}
              maxLength={40}
            />
          </>
        )}
        {isNumber(field) && (
          <>
            <TextField
              label={words.min}
              optional
              value={field.min ?? ''}
              onChange={(text) => set({ min: bound(text) })}
            />
            <TextField
              label={words.max}
              optional
              value={field.max ?? ''}
              onChange={(text) => set({ max: bound(text) })}
            />
          </>
        )}
      </div>
      <div className="row">
        <Checkbox
          label={words.required}
          checked={field.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
        {field.kind !== 'longText' && (
          <Checkbox
            label={words.inList}
            checked={field.inList}
            onChange={(event) => set({ inList: event.currentTarget.checked })}
          />
        )}
      </div>
      {hasChoices(field) && <ChoicesEditor field={field} kept={kept} onChange={(choices) => set({ choices })} />}
      {wrong && (field.vi.trim() === '' || field.en.trim() === '') && <p className="err small">{form.required}</p>}
    </li>
  )
}
