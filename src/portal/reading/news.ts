import { sql } from 'kysely'
import type { Reader } from '#src/platform/database.ts'
import type { Article, Teaser, Titled } from '../shapes.ts'
import { columns, teaserRows } from './teasers.ts'

/** What is new, newest first: of all, and of each section by its address. The same for every page that shows some of it. */
export type News = { latest: readonly Teaser[]; bySection: ReadonlyMap<string, readonly Teaser[]> }
const latestOfAll = 12
const latestOfEach = 6
const othersShown = 5

/** Keyed reads only: a range of one section keeps the planner on that section's own index. */
export async function readNews(db: Reader): Promise<News> {
  const [latest, each] = await Promise.all([
    teaserRows(
      db,
      sql`select ${columns} from published_article p join category c on c.id = p.category_id
        order by p.first_published_at desc, p.article_id desc limit ${latestOfAll}`,
    ),
    teaserRows(
      db,
      sql`select t.* from category s, lateral (
          select ${columns} from published_article p join category c on c.id = p.category_id
          where p.category_id between s.id and s.id order by p.category_id, p.first_published_at desc, p.article_id desc limit ${latestOfEach}) t
        order by t.at desc, t.id desc`,
    ),
  ])
  return { latest, bySection: Map.groupBy(each, ({ section }) => section.slug) }
}

/** Beside an article: of its section first, then the newest of all. */
export const othersOf = ({ slug, section }: Pick<Article, 'slug' | 'section'>, { latest, bySection }: News): Titled[] =>
  [
    ...(bySection.get(section.slug) ?? []).filter((one) => one.slug !== slug).slice(0, othersShown),
    ...latest.filter((one) => one.section.slug !== section.slug),
  ]
    .slice(0, othersShown)
    .map(({ slug, title, at }) => ({ slug, title, at }))
