import { type Field, fieldFaults, hasChoices, isNumber, plainField } from '../../fields.ts'
import { fieldsOfPreset, type Preset } from '../../presets.ts'
import type { ActivityType } from '../../shapes.ts'

export type TypeDraft = { nameVi: string; nameEn: string; sectorId: string; fields: readonly Field[] }

export const emptyType: TypeDraft = { nameVi: '', nameEn: '', sectorId: '', fields: [] }

export const draftOfType = ({ nameVi, nameEn, sectorId, fields }: ActivityType): TypeDraft => ({
  nameVi,
  nameEn,
  sectorId: sectorId ?? '',
  fields,
})

export const draftOfPreset = (preset: Preset): TypeDraft => ({
  nameVi: preset.name[0],
  nameEn: preset.name[1],
  sectorId: '',
  fields: fieldsOfPreset(preset),
})

export const newChoice = () => ({ id: crypto.randomUUID(), vi: '', en: '', retired: false })
export const newField = (): Field => ({
  ...plainField,
  id: crypto.randomUUID(),
  kind: 'text',
  vi: '',
  en: '',
})

/** The field as another kind: what that kind does not have is left out. */
export const asKind = (field: Field, kind: Field['kind']): Field => ({
  ...field,
  kind,
  ...(!isNumber({ kind }) && { min: null, max: null }),
  ...(!isNumber({ kind }) && kind !== 'groups' && { measureVi: '', measureEn: '' }),
  choices: hasChoices({ kind }) ? (field.choices.length > 0 ? field.choices : [newChoice(), newChoice()]) : [],
})

/** The list with one moved up or down by one place. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return list
  const next = [...list]
  const [one] = next.splice(at, 1)
  next.splice(to, 0, one!)
  return next
}

const blank = (text: string) => text.trim() === ''

/** What is still to be filled in or mended, by field; '' of the type itself. */
export function wrongIn({ nameVi, nameEn, fields }: TypeDraft): ReadonlySet<string> {
  const wrong = new Set<string>()
  if (blank(nameVi) || blank(nameEn)) wrong.add('')
  for (const { id, vi, en, choices } of fields)
    if (blank(vi) || blank(en) || choices.some((choice) => blank(choice.vi) || blank(choice.en))) wrong.add(id)
  for (const { path } of fieldFaults(fields)) {
    const at = /^fields\.(\d+)/.exec(path)?.[1]
    wrong.add(at === undefined ? '' : (fields[Number(at)]?.id ?? ''))
  }
  return wrong
}

export const bodyOfType = ({ nameVi, nameEn, sectorId, fields }: TypeDraft) => ({
  nameVi: nameVi.trim(),
  nameEn: nameEn.trim(),
  sectorId: sectorId || null,
  fields: [...fields],
})
