import { type RawBuilder, sql } from 'kysely'
import { needed } from '#src/platform/audit/erasure.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import type { PersonTraces } from './shapes.ts'

export const accountsOf = (personId: string): RawBuilder<unknown> =>
  sql`(select a.id from account a where a.person_id = ${personId}::uuid)`

/** As JSON prints a whole text: `"lo.van.a@example.vn"`. */
const printed = (text: RawBuilder<unknown>) =>
  sql`'%' || replace(replace(replace(to_json(${text})::text, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`

/**
 * The numbers of the events whose content tells of this person: those about the person and the accounts, and any other in
 * which the mail address, the telephone or the log-in stands as a text of its own. Not those about somebody else's data,
 * who may share a telephone.
 */
export const tellingOf = (personId: string): RawBuilder<{ seq: string }> => sql<{ seq: string }>`
  select t.seq from audit_payload t join audit_event e on e.seq = t.seq
  where e.action <> all(${[...needed]}::text[]) and (
    (e.subject_kind = 'person' and e.subject_id = ${personId}::text)
    or (e.subject_kind = 'account' and e.subject_id in (select a::text from ${accountsOf(personId)} x(a)))
    or (e.subject_kind not in ('person', 'account', 'erasure') and t.payload::text like any (array(
      select ${printed(sql`w`)} from (select email as w from person where id = ${personId}::uuid
        union select phone from person where id = ${personId}::uuid
        union select login from account where person_id = ${personId}::uuid) known where w is not null))))`

const isShared = sql`exists (select from dashboard_share s where s.dashboard_id = d.id)`

/** `own`: sessions, tokens and letters lie in tables out of the reading role's sight. */
export async function tracesOf(own: Reader, personId: string): Promise<PersonTraces> {
  const accounts = accountsOf(personId)
  const count = (from: RawBuilder<unknown>) => sql`(select count(*)::int from ${from})`
  const [found] = await rows(
    own,
    sql<PersonTraces>`select
      ${count(sql`position where person_id = ${personId}::uuid`)} as positions,
      ${count(sql`${accounts} x`)} as accounts,
      ${count(sql`session where account_id in ${accounts}`)} as sessions,
      ${count(sql`access_token where revoked_at is null and account_id in ${accounts}`)} as tokens,
      ${count(sql`role_grant where revoked_at is null and account_id in ${accounts}`)} as grants,
      ${count(sql`message where person_id = ${personId}::uuid`)} as messages,
      ${count(sql`(select 1 from message_setting where person_id = ${personId}::uuid
        union all select 1 from task_mute where person_id = ${personId}::uuid
        union all select 1 from task_table where account_id in ${accounts}
        union all select 1 from task_view where unit_id is null and owner_id in ${accounts}
        union all select 1 from dashboard_share where person_id = ${personId}::uuid
        union all select 1 from dashboard d where d.owner_id in ${accounts} and not ${isShared}) x`)} as choices,
      ${count(sql`outbox where to_address = (select email from person where id = ${personId}::uuid)`)} as letters,
      ${count(sql`(${tellingOf(personId)}) x`)} as contents,
      ${count(sql`audit_event where actor_id in ${accounts}`)} as acts,
      ${count(sql`task where responsible_person_id = ${personId}::uuid`)} as tasks,
      ${count(sql`participant where person_id = ${personId}::uuid`)} as meetings,
      ${count(sql`reminder_call where person_id = ${personId}::uuid`)} as calls,
      ${count(sql`(select 1 from task_comment where by_account_id in ${accounts}
        union all select 1 from task_comment_mention where person_id = ${personId}::uuid) x`)} as comments,
      ${count(sql`(select 1 from task_view where unit_id is not null and owner_id in ${accounts}
        union all select 1 from dashboard d where d.owner_id in ${accounts} and ${isShared}
        union all select 1 from remembered_name where linked_by in ${accounts}
        union all select 1 from remembered_columns where matched_by in ${accounts}) x`)} as shared,
      ${count(sql`access_event where actor_id in ${accounts}`)} as accesses`,
  )
  return found!
}
