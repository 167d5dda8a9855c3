import { sql } from 'kysely'
import { acts } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'
import { Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type LoadedArticle, loadArticle } from './article.ts'
import { lapseLetters } from './lapse.ts'
import { writePublic } from './publishing.ts'
import { step } from './step.ts'

/** Scheduled articles whose instant has come, locked: another server that asks at the same time passes them over. */
const due = async ({ tx, at }: Work) =>
  tx
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', at)
    .orderBy('publish_at')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute()

const publishers = acts['article.publish'].map(([role]) => role)

/** Whether whoever scheduled it may still publish: a grant of one's own, or one that another still delegates. */
async function stillMay({ db, today }: Work, { scheduledBy, ownerUnitId }: LoadedArticle, realDay: string) {
  const [found] = await rows(
    db,
    sql<{ may: boolean }>`select exists (
      select from role_grant g join account giver on giver.id = g.account_id and giver.active
      join account scheduler on scheduler.id = ${scheduledBy} and scheduler.active
      where g.unit_id = ${ownerUnitId} and g.role = any(${[...publishers]}::text[]) and g.revoked_at is null
        and g.valid @> ${realDay}::date
        and exists (select from unit_version v where v.unit_id = g.unit_id and v.valid @> ${today}::date)
        and (g.account_id = scheduler.id or exists (
          select from delegation d where d.grant_id = g.id and d.to_account_id = scheduler.id
            and d.withdrawn_at is null and d.valid @> ${realDay}::date))) as may`,
  )
  return found?.may === true
}

/** Why it cannot go out: the right is gone, or a picture has lost its words meanwhile. */
async function publishOne(work: Work, article: LoadedArticle, realDay: string): Promise<string | undefined> {
  if (!(await stillMay(work, article, realDay))) return 'right-gone'
  try {
    const set = await writePublic(work, article)
    await step(work, article, 'clock', { set: { ...set, publish_at: null, scheduled_by: null }, byClock: true })
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return 'not-ready'
    throw error
  }
}

/** Asked each minute. What may not go out goes back to the editors, who are told, and its writer with them. */
export async function publishDue(work: Work, realNow: Date): Promise<void> {
  const realDay = dayOf(realNow)
  for (const { id } of await due(work)) {
    const article = await loadArticle(work, id)
    const reason = await publishOne(work, article, realDay)
    if (!reason) continue
    const set = { publish_at: null, scheduled_by: null }
    await step(work, article, 'unschedule', { set, reason, byClock: true })
    await lapseLetters(work, article, reason, realDay)
  }
}
