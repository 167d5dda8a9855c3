import { sql } from 'kysely'
import type { Reader } from '#src/platform/database.ts'
import type { Section } from '../frame.ts'
import type { Teaser } from '../shapes.ts'
import { columns, teaserRows } from './teasers.ts'

export type Home = { lead: Teaser | null; latest: Teaser[]; bySection: { slug: string; rows: Teaser[] }[] }
const newest = 12
const perSection = 4

/**
 * The newest with a picture leads; each section shows what does not lead. Keyed reads only: a range of one section, so that
 * the planner walks that section's own index and not the newest of all until enough of it have come.
 */
export async function readHome(db: Reader, sections: readonly Section[]): Promise<Home> {
  const ids = sections.filter(({ active }) => active).map(({ id }) => id)
  const [all, each] = await Promise.all([
    teaserRows(
      db,
      sql`select ${columns} from published_article p join category c on c.id = p.category_id
        order by p.first_published_at desc, p.article_id desc limit ${newest}`,
    ),
    teaserRows(
      db,
      sql`select t.* from unnest(${ids}::uuid[]) with ordinality s (id, place), lateral (
          select ${columns} from published_article p join category c on c.id = p.category_id
          where p.category_id between s.id and s.id order by p.category_id, p.first_published_at desc, p.article_id desc limit ${perSection + 1}) t
        order by s.place, t.at desc, t.id desc`,
    ),
  ])
  const lead = all.find(({ cover }) => cover !== null) ?? all[0] ?? null
  const latest = all.filter((one) => one !== lead).slice(0, 6)
  // what leads is not shown twice; a section with nothing else waits for its next article
  const bySection = [...Map.groupBy(each, ({ section }) => section.slug)]
    .map(([slug, rows]) => ({ slug, rows: rows.filter((one) => one.slug !== lead?.slug).slice(0, perSection) }))
    .filter(({ rows }) => rows.length > 0)
  return { lead, latest, bySection }
}
