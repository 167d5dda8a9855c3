import type { Work } from '#src/platform/work.ts'

/** Mail addresses of who commented, after their months. */
export async function forgetMail({ tx }: Work, before: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('article_comment')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('at', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** How often one address sent. */
export async function forgetSenders({ tx }: Work, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('comment_sender').where('at', '<', before).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
