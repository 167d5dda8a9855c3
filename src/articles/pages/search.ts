export type ArticleSearch = { q?: string; state?: string; categoryId?: string; sectorId?: string; mine?: string }
export type CommentSearch = { q?: string; state?: string; articleId?: string }

const read = <N extends string>(raw: Record<string, unknown>, names: readonly N[]) =>
  Object.fromEntries(names.flatMap((name) => (raw[name] ? [[name, String(raw[name])]] : []))) as Partial<
    Record<N, string>
  >

export const readArticleSearch = (raw: Record<string, unknown>): ArticleSearch =>
  read(raw, ['q', 'state', 'categoryId', 'sectorId', 'mine'])
const kinds = ['meeting', 'document', 'directive', 'task', 'review'] as const
export type NewArticleSearch = { from?: (typeof kinds)[number]; id?: string }
/** What the article is to tell of. */
export function readNewArticleSearch(raw: Record<string, unknown>): NewArticleSearch {
  const from = kinds.find((kind) => kind === raw.from)
  return from && typeof raw.id === 'string' ? { from, id: raw.id } : {}
}
/** What waits is shown first: everything else is asked for. */
export const readCommentSearch = (raw: Record<string, unknown>): CommentSearch => read(raw, ['q', 'state', 'articleId'])
