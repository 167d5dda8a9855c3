import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { accountsOf } from '../traces.ts'

export const parts = [
  'person',
  'positions',
  'accounts',
  'grants',
  'delegations',
  'sessions',
  'tokens',
  'named',
  'comments',
  'messages',
  'messageSettings',
  'digests',
  'mutes',
  'views',
  'dashboards',
  'tableLayout',
  'rememberedNames',
  'letters',
  'told',
  'acts',
  'accesses',
] as const
export type Part = (typeof parts)[number]
type Line = Readonly<Record<string, unknown>>
export type PersonalData = Readonly<Record<Part, readonly Line[]>>

const unit = (column: string) =>
  sql`(select v.name from unit_version v where v.unit_id = ${sql.ref(column)} order by v.valid desc limit 1)`
const first = (range: string) => sql`lower(${sql.ref(range)})::text`
const last = (range: string) => sql`(upper(${sql.ref(range)}) - 1)::text`

/** What each part asks, with the columns in the order in which they are shown. */
const questions = (personId: string): Record<Part, RawBuilder<Line>> => {
  const accounts = accountsOf(personId)
  return {
    person: sql`select name, email, phone from person where id = ${personId}::uuid`,
    positions: sql`select o.title, ${unit('o.unit_id')} as unit, ${first('o.valid')} as "from", ${last('o.valid')} as "to"
      from position o where o.person_id = ${personId}::uuid order by lower(o.valid)`,
    accounts: sql`select a.login, a.language, a.active, a.made_at as "madeAt", a.last_seen_at as "lastSeenAt",
      coalesce(s.totp_on, false) as "secondFactor" from account a left join account_secret s on s.account_id = a.id
      where a.id in ${accounts} order by a.made_at`,
    grants: sql`select g.role, ${unit('g.unit_id')} as unit, ${first('g.valid')} as "from", ${last('g.valid')} as "to",
      g.basis, g.revoked_at as "revokedAt" from role_grant g where g.account_id in ${accounts} order by lower(g.valid)`,
    delegations: sql`select g.role, ${unit('g.unit_id')} as unit, ${first('d.valid')} as "from", ${last('d.valid')} as "to",
      d.reason, g.account_id in ${accounts} as given, d.withdrawn_at as "withdrawnAt"
      from delegation d join role_grant g on g.id = d.grant_id
      where g.account_id in ${accounts} or d.to_account_id in ${accounts} order by d.given_at`,
    sessions: sql`select made_at as "madeAt", seen_at as "seenAt", ends_at as "endsAt", address, agent
      from session where account_id in ${accounts} order by made_at`,
    tokens: sql`select t.name, t.scope, ${unit('t.unit_id')} as unit, t.made_at as "madeAt", t.ends_at as "endsAt",
      t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"
      from access_token t where t.account_id in ${accounts} order by t.made_at`,
    named: sql`select 'task' as kind, id::text as id, null as part from task where responsible_person_id = ${personId}::uuid
      union all select 'meeting', meeting_id::text, part from participant where person_id = ${personId}::uuid
      union all select subject_kind, subject_id::text, 'called' from reminder_call where person_id = ${personId}::uuid
      union all select 'task', task_id::text, 'mentioned' from task_comment_mention where person_id = ${personId}::uuid
      order by 1, 2`,
    comments: sql`select task_id as id, at, edited_at as "editedAt", withdrawn_at as "withdrawnAt"
      from task_comment where by_account_id in ${accounts} order by at, id`,
    messages: sql`select at, kind, subject_kind as about, subject_id as id, read_at as "readAt"
      from message where person_id = ${personId}::uuid order by at, id`,
    messageSettings: sql`select at_time as time, by_mail as "byMail" from message_setting where person_id = ${personId}::uuid`,
    digests: sql`select day::text as day, made_at as "madeAt" from digest where person_id = ${personId}::uuid order by day`,
    mutes: sql`select task_id as id, at, until_day::text as "to" from task_mute where person_id = ${personId}::uuid order by at`,
    views: sql`select v.name, ${unit('v.unit_id')} as unit, v.search, v.layout, v.made_at as "madeAt"
      from task_view v where v.owner_id in ${accounts} order by v.made_at`,
    dashboards: sql`select d.name, d.description, ${unit('d.owner_unit_id')} as unit, d.tiles, d.made_at as "madeAt"
      from dashboard d where d.owner_id in ${accounts} order by d.made_at`,
    tableLayout: sql`select layout from task_table where account_id in ${accounts}`,
    rememberedNames: sql`select n.written as name, ${unit('n.unit_id')} as unit, n.linked_at as at
      from remembered_name n where n.linked_by in ${accounts} order by n.linked_at`,
    letters: sql`select o.made_at as "madeAt", o.sent_at as "sentAt", substring(o.unique_key from '^[a-z-]+') as kind
      from outbox o where o.to_address = (select email from person where id = ${personId}::uuid) order by o.made_at`,
    told: sql`select e.at, e.action, p.payload as content from audit_event e join audit_payload p on p.seq = e.seq
      where (e.subject_kind = 'person' and e.subject_id = ${personId}::text)
        or (e.subject_kind = 'account' and e.subject_id in (select x::text from ${accounts} a(x))) order by e.seq`,
    acts: sql`select at, action, subject_kind as kind, subject_id as id from audit_event where actor_id in ${accounts} order by seq`,
    accesses: sql`select recorded_at as at, action, detail from access_event where actor_id in ${accounts} order by day, seq`,
  }
}

/** Everything that is kept about one person: of records only that they name the person, never what stands in them. */
export async function personalData(own: Reader, personId: string): Promise<PersonalData> {
  const asked = questions(personId)
  const found: Partial<Record<Part, Line[]>> = {}
  await Promise.all(
    parts.map(async (part) => {
      found[part] = await rows(own, asked[part])
    }),
  )
  return found as PersonalData
}
