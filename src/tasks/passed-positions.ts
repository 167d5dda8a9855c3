import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Passing } from '#src/units/index.ts'
import { headOf } from './filled.ts'
import type { PartiesChanged, Positions } from './passed-units.ts'

type Heir = { unitId: string; head: string | null; persons: string[] }

/** The heads of the successors by position, and who works there: one query however many tasks go over. */
export async function heirsOf({ db, today }: View, passings: readonly Passing[]): Promise<Map<string, Heir>> {
  const units = [...new Set(passings.map(({ to }) => to))]
  const found = await rows(
    db,
    sql<Heir>`
      select u.id as "unitId", ${headOf(sql`u.id`, today)} as head,
        array(select o.person_id::text from position o where o.unit_id = u.id and o.valid @> ${today}::date) as persons
      from unnest(${units}::uuid[]) as u (id)`,
  )
  return new Map(found.map((heir) => [heir.unitId, heir]))
}

/** The head of the new lead answers, and of the new issuing unit confirms; a person named stays who works there too. */
export function positionsAfter(
  before: Positions,
  { lead, issuing }: PartiesChanged,
  heirs: ReadonlyMap<string, Heir>,
): PartiesChanged['positions'] {
  const [leads, issues] = [heirs.get(lead?.after ?? ''), heirs.get(issuing?.after ?? '')]
  const after: Positions = {
    responsible: leads && before.responsible !== null ? leads.head : before.responsible,
    person: leads && before.person !== null && !leads.persons.includes(before.person) ? null : before.person,
    confirming: issues && before.confirming !== null ? issues.head : before.confirming,
  }
  const changed = (['responsible', 'person', 'confirming'] as const).filter((key) => before[key] !== after[key])
  const only = (of: Positions): Partial<Positions> => Object.fromEntries(changed.map((key) => [key, of[key]]))
  return changed.length ? { before: only(before), after: only(after) } : undefined
}
