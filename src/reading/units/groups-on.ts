import type { Day } from '#src/platform/day.ts'
import type { DatedGroup } from '../aside/task.ts'
import type { SavedGroup, UnitLine } from '../shapes.ts'
import { livingOn } from './on-day.ts'

/** Saved groups with the units that are in them and live on a day. */
export function groupsOn(groups: readonly DatedGroup[], units: readonly UnitLine[], day: Day): SavedGroup[] {
  const names = new Map(livingOn(units, day).map(({ code, name }) => [code, name]))
  return groups.map(({ name, members }) => ({
    name,
    units: members.flatMap(({ code, from, to }) =>
      from <= day && (to === null || day <= to) ? (names.get(code) ?? []) : [],
    ),
  }))
}
