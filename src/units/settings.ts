import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { system } from '#src/platform/actor.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { Work } from '#src/platform/work.ts'
import { ancestorsOn } from './hierarchy.ts'
import type { Sector, UnitSettings } from './lists.ts'

/** What belongs to one unit is set at it or above it. */
export async function demandSettings(work: Work, unitId: string): Promise<void> {
  if (work.actor.accountId === system.accountId) return
  demand(work, 'settings.write', { branch: await ancestorsOn(work, unitId, work.today) })
}

/** The units of a day that stand under none. */
export const topUnits = async ({ db, today }: Pick<Work, 'db' | 'today'>): Promise<string[]> => {
  const found = await rows(
    db,
    sql<{ id: string }>`select unit_id as id from unit_version where parent_id is null and valid @> ${today}::date`,
  )
  return found.map(({ id }) => id)
}

/** What the whole workspace shares is set at the top. */
export async function demandSharedSettings(work: Work): Promise<void> {
  if (work.actor.accountId === system.accountId) return
  demand(work, 'settings.write', { branch: await topUnits(work) })
}

export async function setUnitSettings(work: Work, unitId: string, settings: UnitSettings): Promise<UnitSettings> {
  const known = await work.db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
  if (!known) throw notFound()
  await demandSettings(work, unitId)
  const columns = {
    one_person: settings.onePerson,
    head_sends_tasks: settings.headSendsTasks,
    one_person_keys_in: settings.onePersonKeysIn,
    escalate_to_head: settings.escalateToHead,
    escalate_to_leader: settings.escalateToLeader,
  }
  await work.tx
    .insertInto('unit_setting')
    .values({ unit_id: unitId, ...columns })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(columns))
    .execute()
  work.record('unit.settings', { kind: 'unit', id: unitId }, settings)
  return settings
}

/** Adds the sector, or changes the one with that code. */
export async function putSector(
  work: Work,
  { code, nameVi, nameEn, position, active }: Omit<Sector, 'id'>,
): Promise<{ id: string }> {
  await demandSharedSettings(work)
  const columns = { name_vi: clean(nameVi), name_en: clean(nameEn), position, active }
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,29}$/.test(code)) throw refused('sector.code', { code })
  if (columns.name_vi === '' || columns.name_en === '') throw refused('sector.name', { code })
  const { id } = await work.tx
    .insertInto('sector')
    .values({ code, ...columns })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('sector.put', { kind: 'sector', id }, { code, ...columns })
  return { id }
}

/** Enters or renames a day on which nobody works; null takes it back. */
export async function putNonWorkingDay(work: Work, { day, name }: { day: Day; name: string | null }): Promise<void> {
  await demandSharedSettings(work)
  if (name === null) await work.tx.deleteFrom('non_working_day').where('day', '=', day).execute()
  else {
    if (clean(name) === '') throw refused('nonWorkingDay.name', { day })
    await work.tx
      .insertInto('non_working_day')
      .values({ day, name: clean(name) })
      .onConflict((conflict) => conflict.column('day').doUpdateSet({ name: clean(name) }))
      .execute()
  }
  work.record('nonWorkingDay.put', { kind: 'nonWorkingDay', id: day }, { name })
}
