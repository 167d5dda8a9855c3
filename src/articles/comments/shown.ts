import type { View } from '#src/platform/work.ts'

/** The comments that readers see under an article, the oldest first. */
export const shownComments = ({ db }: Pick<View, 'db'>, articleId: string) =>
  db
    .selectFrom('article_comment')
    .select(['id', 'name', 'text', 'at'])
    .where('article_id', '=', articleId)
    .where('state', '=', 'shown')
    .orderBy('at')
    .orderBy('id')
    .execute()
