import { addsUp, type Field, labelOf } from '../../fields.ts'
import type { ActivityType, TypeFeed } from '../../shapes.ts'
import type { useActivityWords } from '../use-words.ts'

type Words = ReturnType<typeof useActivityWords>['feeds']
type Language = 'vi' | 'en'

/** What may be counted of a type: its activities, each field that adds up, and of groups each by itself. `fieldId~choiceId`. */
export function countable({ fields }: Pick<ActivityType, 'fields'>, words: Words, language: Language) {
  const of = (field: Field) => [
    { value: `${field.id}~`, label: words.sumOf(labelOf(field, language)) },
    ...(field.kind === 'groups' ? field.choices : []).map((choice) => ({
      value: `${field.id}~${choice.id}`,
      label: words.ofGroup(labelOf(field, language), labelOf(choice, language)),
    })),
  ]
  return [{ value: '', label: words.count }, ...fields.filter(addsUp).flatMap(of)]
}

/** What may be a condition: a choice of a field. `fieldId~choiceId`. */
export const conditions = ({ fields }: Pick<ActivityType, 'fields'>, words: Words, language: Language) =>
  fields
    .filter(({ kind }) => kind === 'choice' || kind === 'choices')
    .flatMap((field) =>
      field.choices.map((choice) => ({
        value: `${field.id}~${choice.id}`,
        label: words.where(labelOf(field, language), labelOf(choice, language)),
      })),
    )

/** "Cộng ô Người dự, chỉ khi Kênh là Trực tiếp" */
export function toldFeed(type: ActivityType, feed: TypeFeed, words: Words, language: Language): string {
  const counted = countable(type, words, language).find(
    ({ value }) => value === (feed.fieldId ? `${feed.fieldId}~${feed.choiceId ?? ''}` : ''),
  )
  const where = conditions(type, words, language).find(
    ({ value }) => value === `${feed.whereFieldId}~${feed.whereChoiceId}`,
  )
  return [counted?.label, where?.label].filter(Boolean).join(', ')
}
