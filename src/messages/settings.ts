import type { Reply } from '#src/platform/endpoint.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { readMessageSettings } from './contract.ts'
import { type Settings, unset } from './shapes.ts'

export async function ownSettings({ db, actor }: View): Promise<Reply<typeof readMessageSettings>> {
  const [set, person] = await Promise.all([
    db
      .selectFrom('message_setting')
      .select(['at_time as time', 'by_mail as byMail'])
      .where('person_id', '=', actor.personId)
      .executeTakeFirst(),
    db.selectFrom('person').select('email').where('id', '=', actor.personId).executeTakeFirst(),
  ])
  return { ...unset, ...set, address: person?.email ?? null }
}

export async function setOwnSettings(work: Work, { time, byMail }: Settings): Promise<Settings> {
  const columns = { at_time: time, by_mail: byMail }
  await work.tx
    .insertInto('message_setting')
    .values({ person_id: work.actor.personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute()
  work.record('message.settings', { kind: 'account', id: work.actor.accountId }, { time, byMail })
  return { time, byMail }
}
