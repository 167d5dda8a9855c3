import { sql } from 'kysely'
import { type Reader, readerOf, rows } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { demandSight, maySteer } from './branch.ts'
import type { PeopleMeans } from './means.ts'
import { inPrecedence, printedName } from './rules.ts'
import type { GrantFacts, PersonDetail, PositionFacts } from './shapes.ts'
import { firstDay, lastDay } from './span.ts'

/** The name a unit has today, or had at its end. */
export const unitNameOf = (column: string, today: Day) => sql<string>`(
  select v.name from unit_version v where v.unit_id = ${sql.ref(column)}
  order by v.valid @> ${today}::date desc, v.valid desc limit 1)`

const positionsOf = ({ db, today }: View, personId: string) =>
  rows(
    db,
    sql<PositionFacts & { held: boolean }>`
    select o.id, o.unit_id as "unitId", ${unitNameOf('o.unit_id', today)} as "unitName", o.title, o.side, o.precedence,
      o.is_head as "isHead", ${firstDay(sql`o.valid`)} as "from", ${lastDay(sql`o.valid`)} as "to",
      o.valid @> ${today}::date as held
    from position o where o.person_id = ${personId} order by lower(o.valid) desc, o.id`,
  )

export const grantState = (realToday: Day) => sql<GrantFacts['state']>`case
  when g.revoked_at is not null then 'revoked'
  when lower(g.valid) > ${realToday}::date then 'future'
  when g.valid @> ${realToday}::date then 'valid' else 'over' end`

export const grantsOf = (db: Reader, accountIds: readonly string[], today: Day, realToday: Day) =>
  rows(
    db,
    sql<GrantFacts & { accountId: string }>`
    select g.id, g.account_id as "accountId", g.role, g.unit_id as "unitId", ${unitNameOf('g.unit_id', today)} as "unitName",
      ${firstDay(sql`g.valid`)} as "from", ${lastDay(sql`g.valid`)} as "to", g.basis, ${grantState(realToday)} as state
    from role_grant g where g.account_id = any(${accountIds}::uuid[])
    order by g.revoked_at is not null, lower(g.valid) desc, g.id`,
  )

type AccountRow = {
  id: string
  login: string
  active: boolean
  closedFor: PersonDetail['accounts'][number]['closedFor']
  language: 'vi' | 'en'
  lastSeenAt: Date | null
  hasPassword: boolean
  secondFactor: boolean
  lockedUntil: Date | null
}

async function accountsOf(view: View, own: Reader, personId: string, now: Date): Promise<PersonDetail['accounts']> {
  const accounts = await rows(
    own,
    sql<AccountRow>`
    select a.id, a.login, a.active, a.closed_for as "closedFor", a.language, a.last_seen_at as "lastSeenAt", s.password is not null as "hasPassword",
      coalesce(s.totp_on, false) as "secondFactor", l.locked_until as "lockedUntil"
    from account a
    left join account_secret s on s.account_id = a.id
    left join sign_in_lock l on l.kind = 'account' and l.subject = a.login and l.locked_until > ${now}
    where a.person_id = ${personId} order by a.made_at`,
  )
  const ids = accounts.map(({ id }) => id)
  const grants = await grantsOf(view.db, ids, view.today, dayOf(now))
  return accounts.map((account) => ({
    ...account,
    lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
    lockedUntil: account.lockedUntil?.toISOString() ?? null,
    grants: grants.filter((grant) => grant.accountId === account.id),
  }))
}

/** Who opens it is noted: it shows a telephone number and an address. */
export async function personDetail(
  view: View,
  { db, clock, noteAccess }: PeopleMeans,
  id: string,
): Promise<PersonDetail> {
  const now = clock.real()
  await demandSight(view, id)
  const person = await view.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!person) throw notFound()
  const acts = ['person.write', 'account.write', 'grant.write'] as const
  const [positions, accounts, ...allowed] = await Promise.all([
    positionsOf(view, id),
    accountsOf(view, readerOf(db), id, now),
    ...acts.map((act) => maySteer(view, act, id, now)),
  ])
  await noteAccess(view.actor, 'person.opened', { personId: id })
  const { name, email, phone, version } = person
  return {
    id,
    name,
    printedName: printedName(person, inPrecedence(positions.filter(({ held }) => held))),
    email,
    phone,
    version,
    positions,
    accounts,
    may: acts.filter((_, n) => allowed[n]),
    realToday: dayOf(now),
  }
}
