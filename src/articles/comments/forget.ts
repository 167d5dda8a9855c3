import type { Work } from '#src/platform/work.ts'

const year = 366 * 86_400_000
const day = 86_400_000

/** E-mail addresses go after twelve months; how often one address sent goes after a day. */
export async function forgetSenders({ tx, at }: Work): Promise<void> {
  await tx
    .updateTable('article_comment')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('at', '<', new Date(at.getTime() - year))
    .execute()
  await tx
    .deleteFrom('comment_sender')
    .where('at', '<', new Date(at.getTime() - day))
    .execute()
}
