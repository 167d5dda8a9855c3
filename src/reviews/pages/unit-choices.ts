import { fold } from '#src/platform/text.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { findUnits, listGroups } from '#src/units/contract.ts'
import { useKindWords, useReviewWords } from './use-words.ts'

/** Kinds of unit that are asked as a level, the higher first. */
export const levels = [
  'department',
  'agency',
  'association',
  'school',
  'board',
  'partyCommittee',
  'peoplesCommittee',
  'commune',
] as const
export type Level = (typeof levels)[number]

/** What may be asked, by any part of its name: whole levels and groups first, then units. */
export function useUnitChoices() {
  const { form } = useReviewWords()
  const kinds = useKindWords()
  return async (q: string): Promise<Found[]> => {
    const [groups, units] = await Promise.all([call(listGroups, {}), call(findUnits, { query: { q } })])
    const fits = ({ label }: Found) => fold(label).includes(fold(q))
    return [
      ...levels
        .map((kind) => ({ value: `level:${kind}`, label: form.level(kinds[kind]), hint: form.levelHint }))
        .filter(fits),
      ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name, hint: form.groupHint })).filter(fits),
      ...units.map(({ id, name, within }) => ({ value: id, label: name, ...(within && { hint: within }) })),
    ]
  }
}
