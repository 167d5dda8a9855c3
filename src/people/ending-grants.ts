import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { BuiltOn, Ending, EndingGrant, TookEffect } from '#src/units/index.ts'

type Told = EndingGrant & { grantId: string; to: string }

/**
 * The grants that end with these units, and for which the same role is proposed at the successor: a person once, never
 * where it would be worth more there, nor where it is held already.
 */
const endingSql = (endings: readonly Ending[]): RawBuilder<Told> => sql<Told>`
  select x.*, why is null as proposed from (
    select g.id as "grantId", g.unit_id as "unitId", e."to", g.account_id as "accountId", p.name, g.role,
      case when e.rises then 'rises'
        when exists (select from role_grant h where h.account_id = g.account_id and h.role = g.role and h.unit_id = e."to"
          and h.revoked_at is null and (upper_inf(h.valid) or upper(h.valid) > e."on")) then 'held'
        when row_number() over (partition by g.account_id, g.role, e."to" order by g.id) > 1 then 'held' end as why
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as e ("unitId" uuid, "to" uuid, rises boolean, "on" date)
    join role_grant g on g.unit_id = e."unitId" and g.revoked_at is null and (upper_inf(g.valid) or upper(g.valid) > e."on")
    join account a on a.id = g.account_id and a.active
    join person p on p.id = a.person_id
    order by p.folded, g.id) x`

export const endingGrants = async ({ db }: View, endings: readonly Ending[]): Promise<EndingGrant[]> =>
  (await rows(db, endingSql(endings))).map(({ grantId: _, to: __, ...grant }) => grant)

/** Proposed, never given: an administrator confirms each, and nothing acts before. */
export async function proposeGrants(work: Work, { passings }: TookEffect): Promise<void> {
  const endings = passings.map(({ from, to, rises, on }) => ({ unitId: from, to, rises, on }))
  const successionOf = new Map(passings.map((p) => [p.from, p.successionId]))
  const proposed = (await rows(work.db, endingSql(endings))).filter((grant) => grant.proposed)
  if (proposed.length === 0) return
  await work.tx
    .insertInto('grant_proposal')
    .values(
      proposed.map(({ grantId, unitId, to }) => ({
        succession_id: successionOf.get(unitId)!,
        grant_id: grantId,
        unit_id: to,
      })),
    )
    .execute()
  for (const { accountId, role, to } of proposed)
    work.record('grant.proposed', { kind: 'account', id: accountId }, { role, unitId: to })
}

/** Grants that were confirmed: they act, and are not silently taken away. */
export async function grantsBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const { count } = await db
    .selectFrom('grant_proposal')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('succession_id', '=', successionId)
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  return Number(count) ? [{ kind: 'grant', count: Number(count) }] : []
}
