import { type Format, formatIn } from '#src/platform/format.ts'
import { type Field, isNumber, labelOf } from './fields.ts'
import type { Given } from './values.ts'

/** Every answer in words, as the log tells it: labels may be mended later. */
export const answersSaid = (fields: readonly Field[], given: Given, units: Saying['units']): string[] =>
  fields.flatMap((field) => {
    const text = saidOf(field, given, { language: 'vi', format: formatIn('vi'), units })
    return text === '' ? [] : [`${field.vi}: ${text}`]
  })

export type Saying = { language: 'vi' | 'en'; format: Format; units: Readonly<Record<string, string>> }

const choiceName = (field: Field, id: string, language: 'vi' | 'en') => {
  const choice = field.choices.find((one) => one.id === id)
  return choice ? labelOf(choice, language) : id
}

/** What was entered in a field, in words; empty where nothing was. */
export function saidOf(field: Field, given: Given, { language, format, units }: Saying): string {
  const kept = given[field.id]
  if (kept === undefined) return ''
  if (typeof kept === 'string') {
    if (isNumber(field)) return format.figure(kept)
    return field.kind === 'day' ? format.day(kept) : kept
  }
  if (Array.isArray(kept))
    return kept.map((id) => (field.kind === 'unit' ? (units[id] ?? id) : choiceName(field, id, language))).join(', ')
  const counts = field.choices.flatMap(({ id }) => (id in kept ? [[id, kept[id]!] as const] : []))
  return counts.map(([id, count]) => `${choiceName(field, id, language)} ${format.figure(count)}`).join(', ')
}
