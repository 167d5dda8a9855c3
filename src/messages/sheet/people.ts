import { sql } from 'kysely'
import { whoActs } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'
import type { People } from './shapes.ts'

/** Those who do the work or answer for it at these units, and those named. */
export const peopleAt = (
  { db, today }: View,
  units: readonly string[],
  named: readonly string[] = [],
): Promise<People['rows']> =>
  rows(
    db,
    sql<People['rows'][number]>`select distinct on (v.name collate "vi-x-icu", w.unit_id, w.role = 'focal', p.id)
        p.id as "personId", p.name, w.unit_id as "unitId", v.name as unit, p.phone,
        (select o.title from position o where o.person_id = p.id and o.unit_id = w.unit_id and o.valid @> ${today}::date
          order by o.precedence, o.id limit 1) as position
      from ${whoActs(today, units)} w join person p on p.id = w.person_id
      join unit_version v on v.unit_id = w.unit_id and v.valid @> ${today}::date
      where w.role in ('focal', 'head') or (p.id = any(${[...named]}::uuid[]) and w.role <> 'administrator')
      order by v.name collate "vi-x-icu", w.unit_id, w.role = 'focal' desc, p.id`,
  ).then((found) => [...new Map(found.map((one) => [`${one.unitId} ${one.personId}`, one])).values()])

/** The same as shown to somebody: with telephone numbers, so that who opens it is noted. */
export async function peopleShown(
  view: View,
  noteAccess: World['noteAccess'],
  people: People['rows'],
): Promise<People> {
  await noteAccess(view.actor, 'person.phones', { persons: people.map(({ personId }) => personId) })
  return { rows: people }
}
