import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { TaskBody } from './shapes.ts'

export type Filled = {
  authority: string | null
  verb: 'giao' | 'deNghi' | null
  responsiblePosition: string | null
  confirmingPosition: string | null
}
type Asked = Partial<
  Pick<TaskBody, 'authority' | 'verb' | 'responsiblePosition' | 'confirmingPosition' | 'directiveId'>
> &
  Pick<TaskBody, 'issuingUnitId'>

/** The position at the head of a unit today; where the directory names none, its head in general. */
export const headOf = (unitId: string | RawBuilder<unknown>, today: string) => sql<string | null>`(
  select coalesce(
    (select p.title || case when strpos(lower(p.title), lower(v.short_name)) > 0 then '' else ' ' || v.short_name end
     from position p where p.unit_id = v.unit_id and p.is_head and p.valid @> ${today}::date order by p.precedence, p.id limit 1),
    'Thủ trưởng ' || v.short_name)
  from unit_version v where v.unit_id = ${unitId}::uuid and v.valid @> ${today}::date)`

type Facts = {
  issuer: string | null
  issuerId: string | null
  confirming: string | null
  head: string | null
  below: number
}

async function factsFor(
  { db, today }: View,
  { issuingUnitId, directiveId }: Asked,
  leads: readonly string[],
): Promise<Facts> {
  const query = sql<Facts>`with source as (
      select d.issuer_name, coalesce(d.issuer_id, ${issuingUnitId}::uuid) as giver
      from (select 1) one left join directive d on d.id = ${directiveId ?? null}::uuid)
    select issuer_name as issuer, giver as "issuerId", ${headOf(issuingUnitId, today)} as confirming,
      ${leads.length === 1 ? headOf(leads[0]!, today) : sql`null::text`} as head,
      (select count(*)::int from below(giver, ${today}::date) b(id) where b.id = any(${[...leads]}::uuid[])) as below
    from source`
  const [facts] = await rows(db, query)
  return facts!
}

/**
 * What a task takes over from where it comes from, each changeable: the authority from the directive, the verb "giao"
 * where every lead is below that authority, else "đề nghị", the lead unit's head, the issuing unit's head.
 */
export async function fillIn(view: View, asked: Asked, leads: readonly string[]): Promise<Filled> {
  const facts = await factsFor(view, asked, leads)
  const several = leads.length > 1 ? 'Thủ trưởng các đơn vị chủ trì' : null
  const verb = leads.length === 0 ? null : facts.below === leads.length ? 'giao' : 'deNghi'
  return {
    authority: asked.authority ?? facts.issuer,
    verb: asked.verb ?? verb,
    responsiblePosition: asked.responsiblePosition ?? facts.head ?? several,
    confirmingPosition: asked.confirmingPosition ?? facts.confirming,
  }
}

type Origin = { issuingUnitId: string; directiveId: string | null }

/** The same for many tasks of one document, by their leads, in two questions. */
export async function fillInEach(
  view: View,
  { issuingUnitId, directiveId }: Origin,
  leads: readonly (readonly string[])[],
) {
  const named = [...new Set(leads.flat())]
  const asked = { issuingUnitId, ...(directiveId && { directiveId }) }
  const facts = await factsFor(view, asked, [])
  const query = sql<{
    id: string
    head: string | null
    below: boolean
  }>`select l.id, ${headOf(sql`l.id`, view.today)} as head,
      l.id in (select b.id from below(${facts.issuerId ?? issuingUnitId}::uuid, ${view.today}::date) b(id)) as below
    from unnest(${named}::uuid[]) l(id)`
  const found = new Map((await rows(view.db, query)).map((lead) => [lead.id, lead]))
  return leads.map(
    (own): Filled => ({
      authority: facts.issuer,
      verb: own.length === 0 ? null : own.every((id) => found.get(id)?.below) ? 'giao' : 'deNghi',
      responsiblePosition:
        own.length > 1 ? 'Thủ trưởng các đơn vị chủ trì' : own.length === 1 ? (found.get(own[0]!)?.head ?? null) : null,
      confirmingPosition: facts.confirming,
    }),
  )
}

/** The named leads and the members of the named groups, as they stand today. */
export async function leadsOf({ db, today }: View, { leads, leadGroups }: Pick<TaskBody, 'leads' | 'leadGroups'>) {
  if (leadGroups.length === 0) return [...new Set(leads)]
  const members = await rows(
    db,
    sql<{ unit_id: string }>`select distinct m.unit_id from unit_group_member m
      where m.group_id = any(${leadGroups}::uuid[]) and m.valid @> ${today}::date order by m.unit_id`,
  )
  return [...new Set([...leads, ...members.map((m) => m.unit_id)])]
}

/** A unit that has ended takes no new work. */
export async function refuseUnknownUnits({ db, today }: View, byField: Record<string, readonly string[]>) {
  const asked = [...new Set(Object.values(byField).flat())]
  if (asked.length === 0) return
  const alive = await rows(
    db,
    sql<{
      unit_id: string
    }>`select unit_id from unit_version where unit_id = any(${asked}::uuid[]) and valid @> ${today}::date`,
  )
  const known = new Set(alive.map((v) => v.unit_id))
  const faults = Object.entries(byField).flatMap(([field, ids]) =>
    ids.some((id) => !known.has(id)) ? [{ path: `body.${field}`, problem: 'unit-not-alive' }] : [],
  )
  if (faults.length > 0) throw invalid(faults)
}
