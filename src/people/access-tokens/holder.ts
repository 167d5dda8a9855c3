import { sql } from 'kysely'
import type { Actor } from '#src/platform/actor.ts'
import type { Writer } from '#src/platform/database.ts'
import { type Day, dayOf } from '#src/platform/day.ts'
import type { TokenScope } from '#src/platform/endpoint.ts'
import { tokenHash } from '../tokens.ts'

type Found = { accountId: string; personId: string; name: string; language: 'vi' | 'en'; unitId: string }

/**
 * Who asks with this token: its account, as a reader of its one unit and nothing more. Only while the account itself still
 * reads there under a grant of its own, so that what is taken from a person is taken from their tokens with the next request.
 */
export async function tokenHolder(
  db: Writer,
  token: string,
  scope: TokenScope,
  now: Date,
  today: Day,
): Promise<Actor | undefined> {
  const { rows } = await sql<Found>`
    with held as (
      select t.id, t.account_id, t.unit_id, t.last_used_at, a.person_id, p.name, a.language
      from access_token t join account a on a.id = t.account_id and a.active join person p on p.id = a.person_id
      where t.hash = ${tokenHash(token)} and t.scope = ${scope} and t.revoked_at is null and t.ends_at > ${now}
    ), reading as (
      select held.* from held where exists (
        select from reach(array(
          select g.unit_id from role_grant g
          where g.account_id = held.account_id and g.role <> 'administrator' and g.revoked_at is null
            and g.valid @> ${dayOf(now)}::date
            and exists (select from unit_version v where v.unit_id = g.unit_id and v.valid @> ${today}::date)
        ), ${today}::date) r where r.unit_id = held.unit_id and r.before is null)
    ), used as (
      update access_token t set last_used_at = ${now} from reading
      where t.id = reading.id and (reading.last_used_at is null or reading.last_used_at <= ${now}::timestamptz - interval '1 minute')
    )
    select account_id as "accountId", person_id as "personId", name, language, unit_id as "unitId" from reading`.execute(
    db,
  )
  const [found] = rows
  if (!found) return undefined
  const { unitId, ...who } = found
  return { ...who, grants: [{ role: 'reader', unitId, actingForId: null }] }
}
