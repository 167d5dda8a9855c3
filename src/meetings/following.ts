import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type BuiltOn, passingsSql, type TookEffect, type WhatFollows } from '#src/units/index.ts'
import { tellInvited } from './letters.ts'

const kind = 'meetingPart'
type Part = {
  table: 'participant' | 'contribution' | 'question'
  /** Over the part `r` and its meeting `m`: somebody still waits for it, on a day. */
  open: (day: RawBuilder<unknown>) => RawBuilder<unknown>
  /** It would stand there twice: the unit, naming its own, in the same role. */
  twice: RawBuilder<unknown>
}
const startsOn = sql`(m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date`
const goesOn = sql`m.state in ('planned', 'invited', 'held')`
const none = sql`false`
const lone = sql`r.person_id is null and r.name is null`

/** Who is to come to a meeting that is still to be held, and what a unit was to send and to answer. */
const parts: readonly Part[] = [
  {
    table: 'participant',
    open: (day) => sql`m.state in ('planned', 'invited') and ${startsOn} >= ${day}`,
    twice: sql`(${lone} and (
      row_number() over (partition by r.meeting_id, h.to_id, r.part, ${lone} order by r.confirmed_at is null, r.position, r.id) > 1
      or exists (select from participant own where own.meeting_id = r.meeting_id and own.unit_id = h.to_id and own.part = r.part
        and own.person_id is null and own.name is null)))`,
  },
  { table: 'contribution', open: () => sql`${goesOn} and r.sent_at is null`, twice: none },
  { table: 'question', open: () => sql`${goesOn} and r.answer is null`, twice: none },
]

type Followed = { meetingId: string; state: string; from: string; to: string }

async function follow(work: Work, { table, open, twice }: Part, heirs: RawBuilder<unknown>): Promise<Followed[]> {
  const { rows: followed } = await sql<Followed>`
    with coming as (
      select r.id, r.meeting_id, m.state, h.from_id, h.to_id, h.succession_id, to_jsonb(r) as was, not ${twice} as goes_on
      from ${heirs} join ${sql.table(table)} r on r.unit_id = h.from_id join meeting m on m.id = r.meeting_id
      where ${open(sql`h.on_date`)}),
    kept as (
      insert into succession_effect (succession_id, kind, subject_id, before, after)
      select c.succession_id, ${kind}, c.id, jsonb_build_object('table', ${table}::text, 'row', c.was),
        case when c.goes_on then jsonb_build_object('unitId', c.to_id, 'version', (c.was ->> 'version')::int + 1) end
      from coming c),
    gone as (delete from ${sql.table(table)} r using coming c where r.id = c.id and not c.goes_on),
    passed as (update ${sql.table(table)} r set unit_id = c.to_id, version = r.version + 1 from coming c
      where r.id = c.id and c.goes_on)
    select distinct meeting_id as "meetingId", state, from_id as "from", to_id as "to" from coming order by 1, 3`.execute(
    work.tx,
  )
  return followed
}

/** What an ended unit was invited to, was to send or to answer is its successor's; who was invited in person still is. */
export async function followInvitations(work: Work, { passings }: TookEffect): Promise<void> {
  const heirs = passingsSql(passings)
  const followed: Followed[] = []
  for (const part of parts) followed.push(...(await follow(work, part, heirs)))
  for (const [id, own] of Map.groupBy(followed, ({ meetingId }) => meetingId)) {
    const units = new Map(own.map(({ from, to }) => [from, { from, to }]))
    work.record('meeting.partPassedOn', { kind: 'meeting', id }, { units: [...units.values()] })
    if (own.some(({ state }) => state === 'invited')) await tellInvited(work, id, 'invitation')
  }
}

export async function invitationsThatFollow({ db, today }: View, units: readonly string[]): Promise<WhatFollows[]> {
  const each = parts.map(
    ({ table, open }) => sql`select r.unit_id from ${sql.table(table)} r join meeting m on m.id = r.meeting_id
      where r.unit_id = any(${[...units]}::uuid[]) and ${open(sql`${today}::date`)}`,
  )
  const found = await rows(
    db,
    sql<{ unitId: string; count: number }>`select unit_id as "unitId", count(*)::int as count
      from (${sql.join(each, sql` union all `)}) x group by 1`,
  )
  return found.map((told) => ({ kind, ...told, first: [] }))
}

const effects = (successionId: string, table: string): RawBuilder<unknown> => sql`
  (select subject_id as id, before -> 'row' as before, after from succession_effect
    where succession_id = ${successionId}::uuid and kind = ${kind} and before ->> 'table' = ${table}) e`

/** What went over and was answered, written or taken away since. */
export async function invitationsBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const each = parts.map(
    ({ table }) => sql`select e.id from ${effects(successionId, table)} left join ${sql.table(table)} r on r.id = e.id
      where e.after is not null and (r.unit_id is distinct from (e.after ->> 'unitId')::uuid
        or r.version is distinct from (e.after ->> 'version')::int)`,
  )
  const found = await rows(db, sql<{ id: string }>`${sql.join(each, sql` union all `)}`)
  return found.length ? [{ kind, count: found.length }] : []
}

export async function putInvitationsBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  for (const { table } of parts) {
    const to = sql.table(table)
    await sql`update ${to} r set unit_id = (e.before ->> 'unit_id')::uuid, version = r.version + 1
      from ${effects(successionId, table)} where r.id = e.id and e.after is not null`.execute(work.tx)
    await sql`insert into ${to} select r.* from ${effects(successionId, table)},
      jsonb_populate_record(null::${to}, e.before) r where e.after is null`.execute(work.tx)
  }
  const back = await rows(
    work.db,
    sql<{ id: string }>`select distinct (before -> 'row' ->> 'meeting_id')::uuid as id from succession_effect
      where succession_id = ${successionId}::uuid and kind = ${kind} order by 1`,
  )
  for (const { id } of back) work.record('meeting.partPassedBack', { kind: 'meeting', id }, { successionId })
}
