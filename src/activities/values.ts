import { z } from 'zod'
import { isDay } from '#src/platform/day.ts'
import { exact, fraction, parseDecimal } from '#src/platform/number.ts'
import { addsUp, type Field, isNumber } from './fields.ts'

/** What is answered to one field: `text` of texts, numbers and days, `ids` of choices and units, `counts` of groups. */
export const FieldValue = z
  .strictObject({
    fieldId: z.uuid(),
    text: z.string().trim().normalize('NFC').max(5_000).optional(),
    ids: z.array(z.uuid()).max(60).optional(),
    counts: z
      .array(z.strictObject({ choiceId: z.uuid(), count: z.int().min(0).max(10_000_000) }))
      .max(60)
      .optional(),
  })
  .meta({ id: 'ActivityFieldValue' })
export type FieldValue = z.output<typeof FieldValue>

/** As it is kept, by field: a text, a list of ids, or counts by choice. Numbers are decimals as text. */
export const Given = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.record(z.string(), z.int())]))
export type Given = z.output<typeof Given>
type Kept = Given[string]

export type ValueFault = { fieldId: string; problem: string }
type Read = { kept: Kept } | { problem: string } | undefined

const longest: Partial<Record<Field['kind'], number>> = { text: 500, person: 200, longText: 5_000 }

function number(field: Field, text: string): Read {
  const value = parseDecimal(text)
  const [, whole = '', part = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (!value || whole.length > 15 || part.length > 6) return { problem: 'number' }
  if (field.kind !== 'decimal' && part !== '') return { problem: 'whole' }
  if (field.min !== null && value.compare(fraction(field.min)) < 0) return { problem: 'below' }
  if (field.max !== null && value.compare(fraction(field.max)) > 0) return { problem: 'above' }
  return { kept: exact(value) }
}

/** A choice that is retired stays where it was chosen. */
function chosen(field: Field, ids: readonly string[], before: Kept | undefined): Read {
  const open = new Set(field.choices.filter(({ retired }) => !retired).map(({ id }) => id))
  const kept = Array.isArray(before) ? before : []
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return undefined
  if (wanted.some((id) => !open.has(id) && !kept.includes(id))) return { problem: 'unknown' }
  if (field.kind === 'choice' && wanted.length > 1) return { problem: 'one-only' }
  return { kept: wanted }
}

function counted(field: Field, counts: NonNullable<FieldValue['counts']>, before: Kept | undefined): Read {
  const open = new Set(field.choices.filter(({ retired }) => !retired).map(({ id }) => id))
  const kept = before && typeof before === 'object' && !Array.isArray(before) ? before : {}
  if (new Set(counts.map(({ choiceId }) => choiceId)).size < counts.length) return { problem: 'twice' }
  if (counts.some(({ choiceId }) => !open.has(choiceId) && !(choiceId in kept))) return { problem: 'unknown' }
  if (counts.length === 0) return undefined
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (field.min !== null && total < Number(field.min)) return { problem: 'below' }
  if (field.max !== null && total > Number(field.max)) return { problem: 'above' }
  return { kept: Object.fromEntries(counts.map(({ choiceId, count }) => [choiceId, count])) }
}

function readOne(field: Field, { text = '', ids = [], counts = [] }: FieldValue, before: Kept | undefined): Read {
  if (field.kind === 'choice' || field.kind === 'choices') return chosen(field, ids, before)
  if (field.kind === 'groups') return counted(field, counts, before)
  if (field.kind === 'unit') {
    if (ids.length > 1) return { problem: 'one-only' }
    return ids[0] === undefined ? undefined : { kept: [ids[0]] }
  }
  if (text === '') return undefined
  if (isNumber(field)) return number(field, text)
  if (field.kind === 'day') return isDay(text) ? { kept: text } : { problem: 'day' }
  return text.length > (longest[field.kind] ?? 0) ? { problem: 'long' } : { kept: text }
}

/**
 * The answers as they are kept, or what is wrong with each. `before`: the record as it stands; what it holds of fields
 * that are retired stays with it.
 */
export function readValues(fields: readonly Field[], values: readonly FieldValue[], before: Given = {}) {
  const faults: ValueFault[] = []
  const given: Given = {}
  const known = new Map(fields.map((field) => [field.id, field]))
  const seen = new Set<string>()
  for (const { fieldId } of values) {
    const field = known.get(fieldId)
    if (!field) faults.push({ fieldId, problem: 'unknown' })
    else if (field.retired) faults.push({ fieldId, problem: 'retired' })
    else if (seen.has(fieldId)) faults.push({ fieldId, problem: 'twice' })
    seen.add(fieldId)
  }
  const answers = new Map(values.map((value) => [value.fieldId, value]))
  for (const field of fields) {
    const stood = before[field.id]
    if (field.retired) {
      if (stood !== undefined) given[field.id] = stood
      continue
    }
    const read = readOne(field, answers.get(field.id) ?? { fieldId: field.id }, stood)
    if (read === undefined) {
      if (field.required) faults.push({ fieldId: field.id, problem: 'required' })
    } else if ('problem' in read) faults.push({ fieldId: field.id, problem: read.problem })
    else given[field.id] = read.kept
  }
  return { given, faults }
}

/** What the search reads of a record: its texts and names. */
export const wordsIn = (fields: readonly Field[], given: Given): string =>
  fields
    .flatMap(({ id, kind }) => {
      const kept = given[id]
      return ['text', 'longText', 'person'].includes(kind) && typeof kept === 'string' ? [kept] : []
    })
    .join(' ')

/** What a field of one record counts in a sum; undefined where nothing was entered. `choiceId`: of that group alone. */
export function amountOf(field: Pick<Field, 'id' | 'kind'>, given: Given, choiceId: string | null = null) {
  const kept = given[field.id]
  if (kept === undefined || !addsUp(field)) return undefined
  if (typeof kept === 'string') return fraction(kept)
  if (Array.isArray(kept)) return undefined
  if (choiceId !== null) return choiceId in kept ? fraction(kept[choiceId]!) : undefined
  return fraction(Object.values(kept).reduce((sum, count) => sum + count, 0))
}
