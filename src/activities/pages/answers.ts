import { exact, type Lang, parseDecimal, parseFigure, showFigure } from '#src/platform/number.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { type Field, isNumber } from '../fields.ts'
import { type FieldValue, type Given, readValues } from '../values.ts'

/** What is typed or chosen in one field. */
export type Answer = { text: string; ids: readonly string[]; unit: Found | undefined; counts: Record<string, string> }
export type Answers = Readonly<Record<string, Answer>>
export const noAnswer: Answer = { text: '', ids: [], unit: undefined, counts: {} }

const figure = (text: string, lang: Lang) => showFigure(text, text.split('.')[1]?.length ?? 0, lang)

function answerOf(field: Field, kept: Given[string], units: Readonly<Record<string, string>>, lang: Lang): Answer {
  if (typeof kept === 'string') return { ...noAnswer, text: isNumber(field) ? figure(kept, lang) : kept }
  if (!Array.isArray(kept))
    return { ...noAnswer, counts: Object.fromEntries(Object.entries(kept).map(([id, n]) => [id, String(n)])) }
  const [id] = kept
  return field.kind === 'unit' && id !== undefined
    ? { ...noAnswer, unit: { value: id, label: units[id] ?? '' } }
    : { ...noAnswer, ids: kept }
}

/** What was entered, as it stands in the fields. */
export const answersOf = (
  fields: readonly Field[],
  given: Given,
  units: Readonly<Record<string, string>>,
  lang: Lang,
): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const kept = given[field.id]
      return kept === undefined ? [] : [[field.id, answerOf(field, kept, units, lang)]]
    }),
  )

/** A figure as it is typed in the reader's language, exact; what is none stays as it is, so that it is refused. */
export function readTyped(text: string, lang: Lang): string {
  const typed = text.trim()
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed
  const read = lang === 'en' ? parseDecimal(plain) : parseFigure(typed)
  return read ? exact(read) : typed
}

const countOf = (text: string, lang: Lang) => {
  const read = readTyped(text, lang)
  return /^\d{1,8}$/.test(read) && Number(read) <= 10_000_000 ? Number(read) : undefined
}

/** All groups of one field together, of those that hold a number. */
export const sumOf = ({ counts }: Answer, lang: Lang): number =>
  Object.values(counts).reduce((sum, text) => sum + (countOf(text, lang) ?? 0), 0)

function sentOf(field: Field, answer: Answer, lang: Lang): FieldValue {
  const fieldId = field.id
  if (field.kind === 'unit') return { fieldId, ids: answer.unit ? [answer.unit.value] : [] }
  if (field.kind === 'choice' || field.kind === 'choices') return { fieldId, ids: [...answer.ids] }
  if (field.kind === 'groups') {
    const typed = Object.entries(answer.counts).filter(([, text]) => text.trim() !== '')
    return { fieldId, counts: typed.flatMap(([choiceId, text]) => ({ choiceId, count: countOf(text, lang) ?? 0 })) }
  }
  return { fieldId, text: isNumber(field) ? readTyped(answer.text, lang) : answer.text.trim() }
}

/** The answers as they are sent, and by field what is wrong with them: the server judges by the same rule. */
export function valuesOf(fields: readonly Field[], answers: Answers, lang: Lang, before: Given = {}) {
  const asked = fields.filter(({ retired }) => !retired)
  const values = asked.map((field) => sentOf(field, answers[field.id] ?? noAnswer, lang))
  const { faults } = readValues(fields, values, before)
  const miscounted = asked.flatMap(({ id, kind }) =>
    kind === 'groups' &&
    Object.values(answers[id]?.counts ?? {}).some((text) => text.trim() && countOf(text, lang) === undefined)
      ? [[id, 'count'] as const]
      : [],
  )
  const wrong = new Map([...faults.map(({ fieldId, problem }) => [fieldId, problem] as const), ...miscounted])
  return { values, wrong }
}
