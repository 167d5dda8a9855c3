import { type RawBuilder, sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import { dayBefore, dayOf } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { unitNameOf } from '../person-detail.ts'
import type { TokenFacts } from './contract.ts'

type Row = Omit<TokenFacts, 'madeAt' | 'endsOn' | 'lastUsedAt'> & {
  madeAt: Date
  endsAt: Date
  lastUsedAt: Date | null
}

/** `own`: the table of tokens is out of the reading role's sight. */
async function tokens(own: Reader, { today }: View, now: Date, which: RawBuilder<boolean>) {
  const found = await rows(
    own,
    sql<Row>`
    select t.id, t.name, t.scope, t.unit_id as "unitId", ${unitNameOf('t.unit_id', today)} as "unitName", a.login,
      t.made_at as "madeAt", t.ends_at as "endsAt", t.last_used_at as "lastUsedAt",
      case when t.revoked_at is not null then 'revoked' when t.ends_at <= ${now} then 'over' else 'valid' end as state
    from access_token t join account a on a.id = t.account_id where ${which}
    order by t.revoked_at is not null or t.ends_at <= ${now}, t.made_at desc limit 500`,
  )
  return {
    rows: found.map(({ endsAt, ...row }) => ({
      ...row,
      madeAt: row.madeAt.toISOString(),
      endsOn: dayBefore(dayOf(endsAt)),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    })),
  }
}

/** Those at units of the administrator's branch, now or at any time. */
export const tokensWithin = (own: Reader, view: View, now: Date, accountId: string | undefined) =>
  tokens(
    own,
    view,
    now,
    sql`t.unit_id in (select descendant_id from closure
      where by = 'structure' and ancestor_id = any(${unitsFor(view.actor, 'token.write')}::uuid[]))
      and (${accountId ?? null}::uuid is null or t.account_id = ${accountId ?? null}::uuid)`,
  )

export const ownTokens = (own: Reader, view: View, now: Date) =>
  tokens(own, view, now, sql`t.account_id = ${view.actor.accountId}::uuid`)
