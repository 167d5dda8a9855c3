import type { ArticleText } from '#src/platform/rich-text.ts'
import type { Section } from './frame.ts'

/** A picture as readers are given it: its widths, smallest first. */
export type Picture = { id: string; width: number; height: number; widths: readonly number[] }
export type Cover = Picture & { alt: string; caption: string }

export type Teaser = {
  slug: string
  title: string
  lead: string
  cover: Cover | null
  section: Pick<Section, 'slug' | 'nameVi' | 'nameEn'>
  /** ISO instants, here and below: what is loaded is compared as JSON. */
  at: string
}
/** As a list of titles shows it. */
export type Titled = Pick<Teaser, 'slug' | 'title' | 'at'>
export type Comment = { id: string; name: string; text: string; at: string }
export type Article = Teaser & {
  id: string
  number: number
  dateline: string
  body: ArticleText
  pictures: readonly Picture[]
  textCredit: string
  photoCredit: string
  tags: readonly string[]
  sources: readonly { title: string; href: string | null }[]
  takesComments: boolean
  /** The body that is responsible for it. */
  owner: string
  changedAt: string | null
  views: number
}
export type CommentsPage = { all: number; page: number; rows: readonly Comment[] }
export type CommentedArticle = { article: Article; comments: CommentsPage }
/** `others`: what else there is to read. */
export type ArticlePage = CommentedArticle & { others: readonly Titled[] }
export const commentsPerPage = 30
export const teasersPerPage = 20
