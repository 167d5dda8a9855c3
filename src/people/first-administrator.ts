import { sql } from 'kysely'
import type { Tx, Writer } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { addAccount, addPerson, giveGrant } from './build.ts'
import { linkLife } from './limits.ts'
import { linkAddress, makeLink, takeLink } from './links.ts'
import type { PeopleMeans } from './means.ts'

const firstAccountLock = 4_204

/** The one-time link to print at a start while there is no account; undefined once there is one. */
export async function firstAdministratorLink(
  db: Writer,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    if (await anyAccount(tx)) return undefined
    const endsAt = new Date(now.getTime() + linkLife.firstAdministrator)
    const token = await makeLink(tx, { accountId: null, purpose: 'firstAdministrator', endsAt })
    return linkAddress(publicUrl, 'firstAdministrator', token)
  })
}

const anyAccount = async (tx: Tx) =>
  (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

type First = { token: string; name: string; login: string; password: string; unitName?: string; unitKind: string }

/** The first account administers every topmost unit; in an empty directory it names the one that will hold all others. */
export async function addFirstAdministrator(work: Work, { clock }: PeopleMeans, first: First) {
  const { tx } = work
  const now = clock.real()
  await sql`select pg_advisory_xact_lock(${firstAccountLock})`.execute(tx)
  await takeLink(tx, first.token, 'firstAdministrator', now)
  if (await anyAccount(tx)) throw refused('link.ended')
  const { name, login, password } = first
  const personId = await addPerson(work, { name })
  const accountId = await addAccount(work, { personId, login, password, language: 'vi' }, now)
  for (const unitId of await topmostUnits(work, first))
    await giveGrant(work, { accountId, role: 'administrator', unitId, from: dayOf(now) })
  return {}
}

async function topmostUnits(work: Work, { unitName, unitKind }: First): Promise<string[]> {
  const tops = await work.tx
    .selectFrom('unit_version')
    .where('parent_id', 'is', null)
    .where(sql<boolean>`valid @> ${work.today}::date`)
    .select('unit_id')
    .execute()
  if (tops.length > 0) return tops.map((top) => top.unit_id)
  if (!unitName) throw refused('first-administrator.unit')
  return [await addTopUnit(work, unitName, unitKind)]
}

async function addTopUnit(work: Work, name: string, kind: string): Promise<string> {
  const { id } = await work.tx.insertInto('unit').defaultValues().returning('id').executeTakeFirstOrThrow()
  const valid = sql<string>`daterange(${`${work.today.slice(0, 4)}-01-01`}::date, null)`
  const plain = name.normalize('NFC')
  await work.tx
    .insertInto('unit_version')
    .values({ unit_id: id, valid, name: plain, short_name: plain, kind })
    .execute()
  await work.tx
    .insertInto('closure')
    .values({ ancestor_id: id, descendant_id: id, valid, by: 'structure', depth: 0 })
    .execute()
  work.record('unit.add', { kind: 'unit', id }, { name: plain, unitKind: kind })
  return id
}
