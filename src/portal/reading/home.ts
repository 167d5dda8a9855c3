import { sql } from 'kysely'
import type { Reader } from '#src/platform/database.ts'
import type { Section } from '../frame.ts'
import type { Teaser } from '../shapes.ts'
import { columns, teaserRows } from './teasers.ts'

export type Home = { lead: Teaser | null; latest: Teaser[]; bySection: { slug: string; rows: Teaser[] }[] }
const newest = 12
const perSection = 4

/** The newest with a picture leads; each section shows what the top does not show already. Keyed reads only. */
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
          where p.category_id = s.id order by p.first_published_at desc, p.article_id desc limit ${perSection + 3}) t
        order by s.place, t.at desc, t.id desc`,
    ),
  ])
  const lead = all.find(({ cover }) => cover !== null) ?? all[0] ?? null
  const latest = all.filter((one) => one !== lead).slice(0, 6)
  const atTop = new Set([lead, ...latest.slice(0, 2)].map((one) => one?.slug))
  const bySection = [...Map.groupBy(each, ({ section }) => section.slug)].map(([slug, rows]) => {
    const rest = rows.filter((one) => !atTop.has(one.slug))
    return { slug, rows: (rest.length > 0 ? rest : rows).slice(0, perSection) }
  })
  return { lead, latest, bySection }
}
