import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound, type Problem, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { refreshSuccessions } from '../closure.ts'
import { type Loaded, loadDirectory, lockDirectory, saveUnits } from '../directory.ts'
import { forestFaults } from '../forest.ts'
import { sameLife, type UnitRow } from '../life.ts'
import { demandUnits } from '../permission.ts'
import { type Effect, effectsOf } from './effects.ts'
import type { BuiltOn, Followers } from './following.ts'
import { putMembershipsBack } from './memberships.ts'
import { successionFor } from './reading.ts'

type UnitEffect = Effect<UnitRow[]>

/** Another succession of the same units, dated later or entered later, stands on this one. */
const laterOnes = (work: Work, id: string) =>
  rows(
    work.db,
    sql<{ on: string }>`
      with touched as (
        select unnest(array[from_id, to_id]) as unit from succession_part where succession_id = ${id}::uuid
        union select unnest(array[dissolved_id, takes_over_id]) from succession where id = ${id}::uuid)
      select distinct s.id, s.on_date::text as "on" from succession s
      left join succession_part p on p.succession_id = s.id
      join succession own on own.id = ${id}::uuid
      where s.id <> own.id and (s.on_date > own.on_date or s.id > own.id) and exists (
        select from touched t where t.unit in (p.from_id, p.to_id, s.dissolved_id, s.takes_over_id))`,
  )

/** Places in blocs and groups that somebody has changed since. */
const membershipsTouched = (work: Work, id: string) =>
  rows(
    work.db,
    sql<{ kind: string }>`
      select e.kind from succession_effect e
      cross join lateral jsonb_to_recordset(e.after) as r ("of" uuid, "unitId" uuid, "from" date, until date)
      where e.succession_id = ${id}::uuid and e.kind in ('blocMembers', 'groupMembers') and not exists (
        select from bloc_member m where m.bloc_id = r."of" and m.unit_id = r."unitId" and m.valid = daterange(r."from", r.until)
        union all
        select from unit_group_member m where m.group_id = r."of" and m.unit_id = r."unitId"
          and m.valid = daterange(r."from", r.until))`,
  )

function structureBuiltOn({ directory }: Loaded, effects: readonly UnitEffect[]): BuiltOn[] {
  return effects.flatMap(({ subjectId, after }) => {
    const now = directory.get(subjectId) ?? []
    return sameLife(now, after ?? []) ? [] : [{ kind: 'unit', count: 1, name: now.at(-1)?.name ?? '' }]
  })
}

/** The directory as it stood, with what the restored units would break named. */
function restored(loaded: Loaded, effects: readonly UnitEffect[]): { changed: Set<string>; built: BuiltOn[] } {
  const { directory } = loaded
  for (const { subjectId, before } of effects)
    if (before) directory.set(subjectId, before)
    else directory.delete(subjectId)
  const changed = new Set(effects.filter(({ before }) => before).map(({ subjectId }) => subjectId))
  const gone = new Set(effects.filter(({ before }) => !before).map(({ subjectId }) => subjectId))
  const orphans = [...directory.values()]
    .flat()
    .filter(({ parentId }) => parentId !== null && gone.has(parentId))
    .map(({ name }) => name)
  // where the unit above has ended, that one is in the way
  const broken = forestFaults(directory, changed).map(({ row, code, facts }) =>
    String((code === 'parent.missing' && facts.name) || row.name),
  )
  const built = [...new Set([...orphans, ...broken])].map((name) => ({ kind: 'unit', count: 1, name }))
  return { changed, built }
}

/** A unit that began with the act goes; whatever speaks of it keeps it, and is named by its kind. */
async function removeUnits({ tx }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const all = sql`${[...ids]}::uuid[]`
  try {
    await sql`delete from closure where ancestor_id = any(${all}) or descendant_id = any(${all})`.execute(tx)
    await sql`delete from unit_version where unit_id = any(${all})`.execute(tx)
    await sql`delete from unit_setting where unit_id = any(${all})`.execute(tx)
    await sql`delete from unit where id = any(${all})`.execute(tx)
  } catch (error) {
    const { code, table } = error as { code?: string; table?: string }
    if (code !== '23503') throw error
    throw refused('succession.builtOn', { built: [{ kind: kindOfTable[table ?? ''] ?? 'other', count: 1 }] })
  }
}
const kindOfTable: Record<string, string> = {
  task: 'task',
  task_unit: 'task',
  progress: 'task',
  expected_report: 'report',
  regime_unit: 'regime',
  regime: 'regime',
  observation: 'observation',
  role_grant: 'grant',
  position: 'position',
  bloc_member: 'membership',
  unit_group_member: 'membership',
}

/** Back to the letter, while nobody has worked upon it; what is still to come has nothing built on it yet. */
export async function undoSuccession(work: Work, id: string, followers: Followers): Promise<{ id: string }> {
  await lockDirectory(work.tx)
  const known = await work.tx.selectFrom('succession').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!known) throw notFound()
  const told = await successionFor(work, id)
  const loaded = await loadDirectory(work.db)
  await demandUnits(
    work,
    loaded.directory,
    [...told.from, ...told.to].map((unit) => unit.id),
  )
  const effects = await effectsOf<UnitRow[]>(work.db, id, 'unit')
  const later = await laterOnes(work, id)
  const built: BuiltOn[] = [
    ...later.map(({ on }) => ({ kind: 'succession', count: 1, name: on })),
    ...structureBuiltOn(loaded, effects),
    ...((await membershipsTouched(work, id)).length ? [{ kind: 'membership', count: 1 }] : []),
    ...(await Promise.all(followers.builtOn.map((ask) => ask(work, id)))).flat(),
  ]
  if (built.length) throw builtOn(built)
  await work.announce('succession.undone', { successionId: id })
  await putMembershipsBack(work, id)
  await forget(work, id, told)
  const { changed, built: broken } = restored(loaded, effects)
  if (broken.length) throw builtOn(broken)
  const gone = effects.filter(({ before }) => !before).map(({ subjectId }) => subjectId)
  // a code that had passed on to one that goes is its old bearer's again
  await work.tx.deleteFrom('unit_code').where('unit_id', '=', sql<string>`any(${gone}::uuid[])`).execute()
  await saveUnits(work.tx, loaded, changed)
  await removeUnits(work, gone)
  work.record('succession.undone', { kind: 'succession', id }, told)
  return { id }
}

const builtOn = (built: readonly BuiltOn[]): Problem => refused('succession.builtOn', { built: built.slice(0, 20) })

/** The succession itself and, with it, its effects and proposals; what it had said is kept apart. */
async function forget(work: Work, id: string, told: Awaited<ReturnType<typeof successionFor>>): Promise<void> {
  await work.tx
    .insertInto('undone_succession')
    .values({
      id,
      on_date: told.on,
      kind: told.kind,
      facts: JSON.stringify(told),
      undone_by:
        (await work.tx.selectFrom('account').select('id').where('id', '=', work.actor.accountId).executeTakeFirst())
          ?.id ?? null,
      undone_at: work.at,
    })
    .execute()
  await work.tx.deleteFrom('succession').where('id', '=', id).execute()
  await refreshSuccessions(work.tx)
}
