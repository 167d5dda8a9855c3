import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { effectsOf, noteEffects } from './effects.ts'
import { type Passed, type Place, passSpans } from './pass-spans.ts'
import { type Passing, passingsSql } from './passings.ts'

type Kind = 'bloc' | 'group'
type Places = { removed: Place[]; added: Place[] }

const unitsOf = (passings: readonly Passing[]) => passings.flatMap(({ from, to }) => [from, to])
const days = sql`lower(valid)::text as "from", upper(valid)::text as until`

const placesOf: Record<Kind, (db: Reader, units: readonly string[]) => Promise<Place[]>> = {
  bloc: (db, units) =>
    rows(
      db,
      sql<Place>`select bloc_id as "of", bloc_id as scope, unit_id as "unitId", ${days} from bloc_member
        where unit_id = any(${[...units]}::uuid[]) order by valid`,
    ),
  group: (db, units) =>
    rows(
      db,
      sql<Place>`select group_id as "of", case when exclusive then set_id else group_id end as scope, unit_id as "unitId", ${days}
        from unit_group_member where unit_id = any(${[...units]}::uuid[]) order by valid`,
    ),
}

const recordset = (places: readonly Place[]) => sql`
  jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r ("of" uuid, "unitId" uuid, "from" date, until date)`

async function replace(work: Work, kind: Kind, { removed, added }: Places): Promise<void> {
  if (kind === 'bloc') {
    await sql`delete from bloc_member m using ${recordset(removed)}
      where m.bloc_id = r."of" and m.unit_id = r."unitId" and m.valid = daterange(r."from", r.until)`.execute(work.tx)
    await sql`insert into bloc_member (bloc_id, unit_id, valid)
      select r."of", r."unitId", daterange(r."from", r.until) from ${recordset(added)}`.execute(work.tx)
    return
  }
  await sql`delete from unit_group_member m using ${recordset(removed)}
    where m.group_id = r."of" and m.unit_id = r."unitId" and m.valid = daterange(r."from", r.until)`.execute(work.tx)
  await sql`insert into unit_group_member (group_id, set_id, exclusive, unit_id, valid)
    select g.id, g.set_id, s.exclusive, r."unitId", daterange(r."from", r.until) from ${recordset(added)}
    join unit_group g on g.id = r."of" join group_set s on s.id = g.set_id`.execute(work.tx)
}

const allOf = (passed: readonly Passed[]): Places => ({
  removed: passed.flatMap((p) => p.removed),
  added: passed.flatMap((p) => p.added),
})

/** Blocs, groups, coordination, settings: the successor stands where the unit stood, from the day on. */
export async function passMemberships(work: Work, passings: readonly Passing[]): Promise<void> {
  for (const kind of ['bloc', 'group'] as const) {
    const passed = passSpans(await placesOf[kind](work.db, unitsOf(passings)), passings)
    if (passed.length === 0) continue
    await replace(work, kind, allOf(passed))
    await noteEffects(
      work,
      passed.map(({ successionId, of, removed, added }) => ({
        successionId,
        kind: `${kind}Members`,
        subjectId: of,
        before: removed,
        after: added,
      })),
    )
  }
  const heirs = passingsSql(passings, 'p')
  await sql`
    with changed as (
      update bloc b set coordinator_id = p.to_id from ${heirs} where b.coordinator_id = p.from_id
      returning b.id, p.from_id, p.to_id, p.succession_id)
    insert into succession_effect (succession_id, kind, subject_id, before, after)
    select succession_id, 'blocCoordinator', id, to_jsonb(from_id), to_jsonb(to_id) from changed`.execute(work.tx)
  // a commune of one person is merged into one that has no settings yet: its work must not stand still for that
  await sql`
    with given as (
      insert into unit_setting (unit_id, one_person, head_sends_tasks, one_person_keys_in)
      select distinct on (p.to_id) p.to_id, s.one_person, s.head_sends_tasks, s.one_person_keys_in
      from ${heirs} join unit_setting s on s.unit_id = p.from_id order by p.to_id, s.one_person desc
      on conflict do nothing returning unit_id)
    insert into succession_effect (succession_id, kind, subject_id, after)
    select distinct p.succession_id, 'unitSetting', g.unit_id, to_jsonb(true)
    from given g join ${heirs} on p.to_id = g.unit_id`.execute(work.tx)
}

export async function putMembershipsBack(work: Work, successionId: string): Promise<void> {
  for (const kind of ['bloc', 'group'] as const)
    for (const { before, after } of await effectsOf<Place[]>(work.db, successionId, `${kind}Members`))
      await replace(work, kind, { removed: after ?? [], added: before ?? [] })
  await sql`
    update bloc b set coordinator_id = (e.before #>> '{}')::uuid from succession_effect e
    where e.succession_id = ${successionId}::uuid and e.kind = 'blocCoordinator' and b.id = e.subject_id`.execute(
    work.tx,
  )
  await sql`
    delete from unit_setting s using succession_effect e
    where e.succession_id = ${successionId}::uuid and e.kind = 'unitSetting' and s.unit_id = e.subject_id`.execute(
    work.tx,
  )
}
