import { fold } from '#src/platform/text.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { findUnits, listGroups } from '#src/units/contract.ts'

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
type Words = { level: (kind: string) => string; levelHint: string; groupHint: string }

/** What may be asked, by any part of its name: whole levels and groups first, then units. */
export const unitChoices =
  (words: Words, kinds: Readonly<Record<Level, string>>) =>
  async (q: string): Promise<Found[]> => {
    const [groups, units] = await Promise.all([call(listGroups, {}), call(findUnits, { query: { q } })])
    const fits = ({ label }: Found) => fold(label).includes(fold(q))
    return [
      ...levels
        .map((kind) => ({ value: `level:${kind}`, label: words.level(kinds[kind]), hint: words.levelHint }))
        .filter(fits),
      ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name, hint: words.groupHint })).filter(fits),
      ...units.map(({ id, name, within }) => ({ value: id, label: name, ...(within && { hint: within }) })),
    ]
  }

const startingWith = (chosen: readonly Found[], mark: string) =>
  chosen.flatMap(({ value }) => (value.startsWith(mark) ? [value.slice(mark.length)] : []))

/** The choices as they are sent: units, `level:commune` for all of a kind, `group:id` for a group. */
export const chosenOf = (chosen: readonly Found[]) => ({
  unitIds: chosen.flatMap(({ value }) => (value.includes(':') ? [] : [value])),
  groupIds: startingWith(chosen, 'group:'),
  levels: startingWith(chosen, 'level:'),
})
