import { sql } from 'kysely'
import type { Reply } from '#src/platform/endpoint.ts'
import type { Work } from '#src/platform/work.ts'
import type { sayHere } from './hereContract.ts'
import { reportFor } from './report.ts'

/** Longer than a page that is written on is silent. */
const gone = sql<Date>`now() - interval '3 minutes'`

/** Changes nothing of the report, so it stands in no log; who said nothing for a while is forgotten with it. */
export async function whoIsHere(work: Work, id: string): Promise<Reply<typeof sayHere>> {
  const { tx, actor } = work
  await reportFor(work, id, 'report.write')
  await tx.deleteFrom('report_here').where('seen_at', '<', gone).execute()
  await tx
    .insertInto('report_here')
    .values({ expected_report_id: id, account_id: actor.accountId })
    .onConflict((c) => c.columns(['expected_report_id', 'account_id']).doUpdateSet({ seen_at: sql`now()` }))
    .execute()
  const others = await tx
    .selectFrom('report_here as h')
    .innerJoin('account as a', 'a.id', 'h.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.name', 'h.seen_at'])
    .where('h.expected_report_id', '=', id)
    .where('h.account_id', '!=', actor.accountId)
    .orderBy('p.name')
    .execute()
  return { others: others.map(({ name, seen_at }) => ({ name, seenAt: seen_at.toISOString() })) }
}
