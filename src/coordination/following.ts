import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type BuiltOn, countOn, passingsSql, type TookEffect, type WhatFollows } from '#src/units/index.ts'

const kind = 'obligationPart'

/** Over `obligation_party p join obligation o`: still a party of what still holds, on a day. */
const goesOn = (day: RawBuilder<unknown>) => sql`(upper_inf(p.valid) or upper(p.valid) > ${day})
  and (o.valid_to is null or o.valid_to >= ${day})`

type Passed = { successionId: string; obligationId: string; units: { from: string; to: string }[] }

/** From the day on the successor is the party; a unit that was one already is one once. */
export async function followParties(work: Work, { passings }: TookEffect): Promise<void> {
  const heirs = passingsSql(passings)
  const passed = await rows(
    work.db,
    sql<Passed>`select h.succession_id as "successionId", o.id as "obligationId",
        jsonb_agg(jsonb_build_object('from', h.from_id, 'to', h.to_id) order by p.position, p.unit_id) as units
      from ${heirs} join obligation_party p on p.unit_id = h.from_id join obligation o on o.id = p.obligation_id
      where ${goesOn(sql`h.on_date`)} group by 1, 2 order by 2, 1`,
  )
  if (passed.length === 0) return
  const flat = passed.flatMap(({ obligationId, successionId, units }) =>
    units.map(({ from, to }) => ({ obligationId, successionId, from, to })),
  )
  const passing = sql`jsonb_to_recordset(${JSON.stringify(flat)}::jsonb)
    as r ("obligationId" uuid, "successionId" uuid, "from" uuid, "to" uuid)`
  const asTheyStand = sql`(select jsonb_agg(to_jsonb(p) order by p.unit_id) from obligation_party p
    where p.obligation_id = r."obligationId" and p.unit_id = any(array_agg(r."from") || array_agg(r."to")))`
  await sql`insert into succession_effect (succession_id, kind, subject_id, before)
    select r."successionId", ${kind}, r."obligationId", ${asTheyStand} from ${passing} group by 1, 3`.execute(work.tx)
  const days = sql`join ${heirs} on h.from_id = r."from" and h.succession_id = r."successionId"`
  await sql`insert into obligation_party as own (obligation_id, unit_id, position, valid)
    select p.obligation_id, r."to", min(p.position), daterange(min(h.on_date),
      nullif(max(coalesce(upper(p.valid), 'infinity')), 'infinity'))
    from ${passing} ${days} join obligation_party p on p.obligation_id = r."obligationId" and p.unit_id = r."from"
    group by 1, 2
    on conflict (obligation_id, unit_id) do update set valid = range_merge(own.valid, excluded.valid)`.execute(work.tx)
  await sql`update obligation_party p set valid = daterange(lower(p.valid), h.on_date), heir_id = r."to"
    from ${passing} ${days} where p.obligation_id = r."obligationId" and p.unit_id = r."from"`.execute(work.tx)
  await sql`update succession_effect e set after = n.after from (
      select r."successionId", r."obligationId", ${asTheyStand} as after from ${passing} group by 1, 2) n
    where e.succession_id = n."successionId" and e.subject_id = n."obligationId" and e.kind = ${kind}`.execute(work.tx)
  await countOn(
    work,
    'obligation',
    passed.map(({ obligationId }) => obligationId),
  )
  for (const { obligationId, units } of passed)
    work.record('obligation.partyPassedOn', { kind: 'obligation', id: obligationId }, { units })
}

/** Of how many obligations each of these units is a party. */
export const partiesThatFollow = async ({ db, today }: View, units: readonly string[]): Promise<WhatFollows[]> =>
  (
    await rows(
      db,
      sql<{ unitId: string; count: number }>`select p.unit_id as "unitId", count(*)::int as count
        from obligation_party p join obligation o on o.id = p.obligation_id
        where p.unit_id = any(${[...units]}::uuid[]) and ${goesOn(sql`${today}::date`)} group by 1`,
    )
  ).map((told) => ({ kind, ...told, first: [] }))

const effects = (successionId: string): RawBuilder<unknown> => sql`
  (select subject_id as id, before, after from succession_effect
    where succession_id = ${successionId}::uuid and kind = ${kind})`

/** Parties that somebody set anew since, and those that came by it and have done their part. */
export async function partiesBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`select count(*)::int as count from ${effects(successionId)} e where exists (
        select from jsonb_populate_recordset(null::obligation_party, e.after) a
        left join obligation_party p on p.obligation_id = a.obligation_id and p.unit_id = a.unit_id
        where p is distinct from a or exists (
          select from obligation_check c where c.obligation_id = a.obligation_id and c.unit_id = a.unit_id
            and not jsonb_path_exists(e.before, '$[*] ? (@.unit_id == $unit)', jsonb_build_object('unit', a.unit_id))))`,
  )
  return found?.count ? [{ kind, count: found.count }] : []
}

export async function putPartiesBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  await sql`delete from obligation_party p using ${effects(successionId)} e,
      jsonb_populate_recordset(null::obligation_party, e.after) a
    where p.obligation_id = a.obligation_id and p.unit_id = a.unit_id`.execute(work.tx)
  await sql`insert into obligation_party select b.* from ${effects(successionId)} e,
    jsonb_populate_recordset(null::obligation_party, e.before) b`.execute(work.tx)
  const back = await rows(work.db, sql<{ id: string }>`select id from ${effects(successionId)} e`)
  const ids = back.map(({ id }) => id)
  await countOn(work, 'obligation', ids)
  for (const id of ids) work.record('obligation.partyPassedBack', { kind: 'obligation', id }, { successionId })
}
