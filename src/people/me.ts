import { sql } from 'kysely'
import { type Act, acts, mayAnywhere } from '#src/access/index.ts'
import { type Reader, readerOf, rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { idleMinutesOf } from './idle.ts'
import type { Me } from './me-contract.ts'
import type { PeopleMeans } from './means.ts'
import { inPrecedence, printedName, type Side } from './rules.ts'

type HeldPosition = {
  title: string
  side: Side
  precedence: number
  unitId: string
  unitName: string
  isHead: boolean
}

const positionsToday = (db: Reader, personId: string, day: string) =>
  rows(
    db,
    sql<HeldPosition>`
      select p.title, p.side, p.precedence, p.unit_id as "unitId", p.is_head as "isHead", v.name as "unitName"
      from position p join unit_version v on v.unit_id = p.unit_id and v.valid @> ${day}::date
      where p.person_id = ${personId} and p.valid @> ${day}::date order by p.id`,
  )

type Names = { unit: Record<string, string>; giver: Record<string, string> }
/** A unit that has ended keeps its last name: a grant there may still be looked at. */
async function namesOf({ db, actor, today }: View): Promise<Names> {
  const units = actor.grants.map((g) => g.unitId)
  const givers = actor.grants.flatMap((g) => g.actingForId ?? [])
  const [found] = await rows(
    db,
    sql<{ units: Record<string, string> | null; givers: Record<string, string> | null }>`select
      (select json_object_agg(unit_id, name) from (
        select distinct on (unit_id) unit_id, name from unit_version where unit_id = any(${units}::uuid[])
        order by unit_id, valid @> ${today}::date desc, valid desc) v) as units,
      (select json_object_agg(a.id, p.name) from account a join person p on p.id = a.person_id
        where a.id = any(${givers}::uuid[])) as givers`,
  )
  return { unit: found?.units ?? {}, giver: found?.givers ?? {} }
}

export async function meOf(view: View, { db: own }: PeopleMeans): Promise<Me> {
  const { actor, db, today, at } = view
  const [account, workspace, positions, names, idleMinutes] = await Promise.all([
    readerOf(own)
      .selectFrom('account as a')
      .leftJoin('account_secret as s', 's.account_id', 'a.id')
      .where('a.id', '=', actor.accountId)
      .select(['a.login', 'a.language', 's.totp_on'])
      .executeTakeFirstOrThrow(),
    db.selectFrom('workspace').select('demonstration').executeTakeFirst(),
    positionsToday(db, actor.personId, today),
    namesOf(view),
    idleMinutesOf(view),
  ])
  return {
    accountId: actor.accountId,
    personId: actor.personId,
    name: actor.name,
    printedName: printedName(actor, positions),
    login: account.login,
    language: account.language as Me['language'],
    grants: actor.grants.map(({ role, unitId, actingForId }) => ({
      role,
      unitId,
      unitName: names.unit[unitId] ?? '',
      actingFor: actingForId && (names.giver[actingForId] ?? ''),
    })),
    positions: inPrecedence(positions).map(({ title, unitId, unitName, isHead }) => ({
      title,
      unitId,
      unitName,
      isHead,
    })),
    demonstration: workspace?.demonstration ?? false,
    today,
    now: at.toISOString(),
    idleMinutes,
    secondFactor: account.totp_on ?? false,
    may: (Object.keys(acts) as Act[]).filter((act) => mayAnywhere(actor, act)),
  }
}

export async function chooseOwnLanguage(work: Work, language: Me['language']) {
  const { accountId } = work.actor
  await work.tx.updateTable('account').set({ language }).where('id', '=', accountId).execute()
  work.record('account.language', { kind: 'account', id: accountId }, { language })
  return {}
}
