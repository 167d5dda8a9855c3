import { sql } from 'kysely'
import type { Actor, Grant } from '#src/platform/actor.ts'
import { plannedOnce, type Writer } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import { standard } from './limits.ts'
import { tokenHash } from './tokens.ts'

type Found = { account_id: string; person_id: string; name: string; language: 'vi' | 'en'; grants: Grant[] }

/**
 * Who holds this token now, with every grant that is valid on the real day, at units that exist on the domain's `today`
 * (a grant ends with its unit): one round trip, nothing remembered between requests. `touch: false` asks without counting as activity. An administrator without a second factor is nobody here.
 */
export async function signedIn(
  db: Writer,
  token: string,
  now: Date,
  touch = true,
  today: Day = dayOf(now),
): Promise<Actor | undefined> {
  const day = sql`${dayOf(now)}::date`
  const { rows } = await sql<Found>`${plannedOnce('signed-in')}
    with held as (
      select s.token_hash, s.account_id, s.seen_at, a.person_id, p.name, a.language, coalesce(t.totp_on, false) as totp_on
      from session s
      join account a on a.id = s.account_id and a.active
      join person p on p.id = a.person_id
      left join account_secret t on t.account_id = a.id
      where s.token_hash = ${tokenHash(token)} and s.complete and s.ends_at > ${now}
    ), given as (
      select g.role, g.unit_id, null::uuid as acting_for_id
      from held join role_grant g on g.account_id = held.account_id and g.revoked_at is null and g.valid @> ${day}
      union all
      select g.role, g.unit_id, g.account_id
      from held
      join delegation d on d.to_account_id = held.account_id and d.withdrawn_at is null and d.valid @> ${day}
      join role_grant g on g.id = d.grant_id and g.revoked_at is null and g.valid @> ${day}
      join account giver on giver.id = g.account_id and giver.active
    ), granted as (
      select * from given where exists (
        select from unit_version v where v.unit_id = given.unit_id and v.valid @> ${today}::date)
    ), kind as (select exists (select from granted where role = 'administrator') as administrator
    ), awake as (
      select held.* from held, kind
      where (held.totp_on or not kind.administrator) and held.seen_at > ${now}::timestamptz - make_interval(mins =>
        case when kind.administrator
          then coalesce((select (settings->>'administratorIdleMinutes')::int from workspace), ${standard.administratorIdleMinutes}::int)
          else coalesce((select (settings->>'idleMinutes')::int from workspace), ${standard.idleMinutes}::int) end)
    ), touched as (
      update session set seen_at = ${now} from awake
      where session.token_hash = awake.token_hash and ${touch} and session.seen_at <= ${now}::timestamptz - interval '1 minute'
    )
    select account_id, person_id, name, language,
      coalesce((select json_agg(json_build_object('role', role, 'unitId', unit_id, 'actingForId', acting_for_id))
        from granted), '[]') as grants
    from awake`.execute(db)
  const [found] = rows
  return (
    found && {
      accountId: found.account_id,
      personId: found.person_id,
      name: found.name,
      language: found.language,
      grants: found.grants,
    }
  )
}
