import type { Work } from '#src/platform/work.ts'

/** When a day is over its salt goes, also where nobody comes to read on the next one, and every hash made with it. */
export async function dropViewers({ tx, today }: Work): Promise<void> {
  await tx.deleteFrom('view_salt').where('day', '<', today).execute()
  await tx.deleteFrom('article_viewer').where('day', '<', today).execute()
}
