import { z } from 'zod'
import { parseDecimal } from '#src/platform/number.ts'

export const fieldKinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'day',
  'choice',
  'choices',
  'unit',
  'person',
  'groups',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Kinds that add up; of groups the counts of all together. */
const adding: readonly string[] = ['integer', 'decimal', 'money', 'groups']
const numbers: readonly string[] = ['integer', 'decimal', 'money']
const choosing: readonly string[] = ['choice', 'choices', 'groups']
export const addsUp = ({ kind }: Pick<Field, 'kind'>) => adding.includes(kind)
export const isNumber = ({ kind }: Pick<Field, 'kind'>) => numbers.includes(kind)
export const hasChoices = ({ kind }: Pick<Field, 'kind'>) => choosing.includes(kind)

const label = (longest: number) => z.string().trim().normalize('NFC').min(1).max(longest)
const bound = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/)

export const FieldChoice = z.strictObject({
  id: z.uuid(),
  vi: label(200),
  en: label(200),
  /** Not chosen any more; what chose it keeps it. */
  retired: z.boolean(),
})
export type FieldChoice = z.output<typeof FieldChoice>

/** One field of a type. Ids are given by whoever adds the field and never change. */
export const Field = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(fieldKinds),
    vi: label(200),
    en: label(200),
    required: z.boolean(),
    /** A column of the register. */
    inList: z.boolean(),
    measureVi: z.string().trim().normalize('NFC').max(40),
    measureEn: z.string().trim().normalize('NFC').max(40),
    min: bound.nullable(),
    max: bound.nullable(),
    choices: z.array(FieldChoice).max(60),
    /** Not asked any more; what was entered stays readable. */
    retired: z.boolean(),
  })
  .meta({ id: 'ActivityField' })
export type Field = z.output<typeof Field>

/** A field that asks for nothing in particular yet. */
export const plainField = {
  required: false,
  inList: false,
  measureVi: '',
  measureEn: '',
  min: null,
  max: null,
  choices: [],
  retired: false,
} satisfies Partial<Field>

type Language = 'vi' | 'en'
export const labelOf = (of: { vi: string; en: string }, language: Language) => (language === 'en' ? of.en : of.vi)
export const measureOf = (field: Pick<Field, 'measureVi' | 'measureEn'>, language: Language) =>
  language === 'en' ? field.measureEn : field.measureVi

/** What is wrong with the fields of a type, by place. */
export type TypeFault = { path: string; problem: string }

const twice = (words: readonly string[]) => words.findIndex((word, at) => words.indexOf(word) < at)

function choiceFaults({ choices, ...field }: Field, at: string): TypeFault[] {
  const asked = choices.filter((choice) => !choice.retired)
  if (!hasChoices(field)) return choices.length > 0 ? [{ path: `${at}.choices`, problem: 'not-asked' }] : []
  if (asked.length === 0) return [{ path: `${at}.choices`, problem: 'required' }]
  const same = twice(asked.map(({ vi }) => vi.toLocaleLowerCase('vi')))
  return same < 0 ? [] : [{ path: `${at}.choices.${same}`, problem: 'twice' }]
}

function boundFaults(field: Field, at: string): TypeFault[] {
  const { min, max } = field
  if (!isNumber(field) && field.kind !== 'groups')
    return min !== null || max !== null ? [{ path: `${at}.min`, problem: 'not-asked' }] : []
  const [low, high] = [min, max].map((text) => (text === null ? undefined : parseDecimal(text)))
  return low && high && low.compare(high) > 0 ? [{ path: `${at}.min`, problem: 'above-max' }] : []
}

/** Faults within the fields themselves: ids and labels once, choices where they belong, bounds in order. */
export function fieldFaults(fields: readonly Field[]): TypeFault[] {
  const ids = fields.flatMap(({ id, choices }) => [id, ...choices.map((choice) => choice.id)])
  const again = twice(ids)
  const asked = fields.filter(({ retired }) => !retired)
  const same = twice(asked.map(({ vi }) => vi.toLocaleLowerCase('vi')))
  return [
    ...(again < 0 ? [] : [{ path: 'fields', problem: 'id-twice' }]),
    ...(same < 0 ? [] : [{ path: `fields.${fields.indexOf(asked[same]!)}.vi`, problem: 'twice' }]),
    ...fields.flatMap((field, n) => [...choiceFaults(field, `fields.${n}`), ...boundFaults(field, `fields.${n}`)]),
  ]
}

/**
 * Once something was entered a type only grows: every field stays, of its kind, with every choice; what is not wanted any
 * more is retired. So that each record reads as it was written.
 */
export function growthFaults(before: readonly Field[], after: readonly Field[]): TypeFault[] {
  const now = new Map(after.map((field) => [field.id, field]))
  return before.flatMap((field): TypeFault[] => {
    const kept = now.get(field.id)
    const at = kept ? `fields.${after.indexOf(kept)}` : 'fields'
    if (!kept) return [{ path: at, problem: 'gone' }]
    if (kept.kind !== field.kind) return [{ path: `${at}.kind`, problem: 'kind-changed' }]
    const choices = new Set(kept.choices.map(({ id }) => id))
    return field.choices.every(({ id }) => choices.has(id)) ? [] : [{ path: `${at}.choices`, problem: 'gone' }]
  })
}
