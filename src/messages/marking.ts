import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { markMessages } from './contract.ts'
import { told } from './order.ts'

/** Own messages alone; another's are as absent. */
export async function markOwn(
  work: Work,
  { ids, upTo, read }: Input<typeof markMessages>['body'],
): Promise<Reply<typeof markMessages>> {
  if ((ids === undefined) === (upTo === undefined)) throw invalid([{ path: 'body.ids', problem: 'required' }])
  const changed = await work.tx
    .updateTable('message as m')
    .set({ read_at: read ? work.at : null })
    .where('person_id', '=', work.actor.personId)
    .where('read_at', read ? 'is' : 'is not', null)
    .$if(ids !== undefined, (q) => q.where('id', 'in', ids!))
    .$if(upTo !== undefined, (q) => q.where(told(work, '<=', upTo!)))
    .returning('id')
    .execute()
  if (changed.length > 0)
    work.record('message.marked', { kind: 'account', id: work.actor.accountId }, { messages: changed.length, read })
  return { ids: changed.map(({ id }) => id) }
}
