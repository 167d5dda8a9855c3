import { dayOf } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'

/** When a day is over its salt goes, also where nobody comes to read on the next one, and every hash made with it. */
export async function dropViewers({ tx }: Work, before: Date): Promise<number> {
  await tx.deleteFrom('view_salt').where('day', '<', dayOf(before)).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('article_viewer')
    .where('day', '<', dayOf(before))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
