import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { addDays, type Day } from '#src/platform/day.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import type { Purpose } from '../purposes.ts'
import type { listTemplates as contract, TemplateRow } from './contract.ts'

type Stored = {
  id: string
  unitId: string
  purpose: Purpose
  name: string
  file: TemplateRow['file']
  storageKey: string
  from: Day
  until: Day | null
  madeBy: string
  version: number
}

/** Templates of the units for which the reader may keep them; nobody else has a use for them. */
const kept = (view: View, only: string | null) =>
  rows(
    view.db,
    sql<Stored>`select t.id, t.unit_id as "unitId", t.purpose, t.name, t.version,
      jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) as file, f.storage_key as "storageKey",
      lower(t.valid)::text as "from", upper(t.valid)::text as until, p.name as "madeBy"
    from office_template t join file f on f.id = t.file_id join account a on a.id = t.made_by
      join person p on p.id = a.person_id
    where t.unit_id = any(${unitsFor(view.actor, 'template.write')}::uuid[])
      and (${only}::uuid is null or t.id = ${only}::uuid)
    order by t.unit_id, t.purpose, lower(t.valid) desc`,
  )

const stateOn = (from: Day, until: Day | null, today: Day) =>
  from > today ? 'coming' : until !== null && until <= today ? 'ended' : 'inUse'

export async function templatesFor(view: View): Promise<Reply<typeof contract>> {
  const own = unitsFor(view.actor, 'template.write')
  const [found, units] = await Promise.all([kept(view, null), unitsOn(view, own, view.today)])
  const name = (id: string) => units.get(id)?.name ?? ''
  return {
    rows: found.map(({ storageKey: _, until, ...row }) => ({
      ...row,
      unitName: name(row.unitId),
      to: until === null ? null : addDays(until, -1),
      state: stateOn(row.from, until, view.today),
    })),
    units: own.filter((id) => units.has(id)).map((id) => ({ id, name: name(id) })),
  }
}

export async function templateFor(view: View, id: string): Promise<Stored> {
  const [found] = await kept(view, id)
  if (!found) throw notFound()
  return found
}

/** Of these, the templates the reader may see: the guard of their files. */
export async function templatesInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return (await kept(view, null)).map(({ id }) => id).filter((id) => ids.includes(id))
}
