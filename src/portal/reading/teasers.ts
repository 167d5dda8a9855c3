import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { type Cover, type Teaser, teasersPerPage } from '../shapes.ts'

type Row = {
  id: string
  slug: string
  title: string
  lead: string
  cover: Cover | null
  at: Date
  section: string
  nameVi: string
  nameEn: string
}
export const columns = sql`p.article_id as id, p.slug, p.title, p.lead, p.cover, p.first_published_at as at,
  c.slug as section, c.name_vi as "nameVi", c.name_en as "nameEn"`
export const teaserOf = ({ slug, title, lead, cover, at, section, nameVi, nameEn }: Omit<Row, 'id'>): Teaser => ({
  slug,
  title,
  lead,
  cover,
  at: new Date(at).toISOString(),
  section: { slug: section, nameVi, nameEn },
})
export const teaserRows = async (db: Reader, query: RawBuilder<Row>): Promise<Teaser[]> =>
  (await rows(db, query)).map(teaserOf)

/** Where a page of a list begins: after (older than) or before (newer than) an article. */
export type Turn = { side: 'older' | 'newer'; at: Date; id: string }
const shape = /^(\d{10,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const cursorOf = ({ at, id }: Row) => `${at.getTime()}_${id}`
const read = (side: Turn['side'], text: unknown): Turn | undefined => {
  const [, at, id] = (typeof text === 'string' && shape.exec(text)) || []
  return at && id ? { side, at: new Date(Number(at)), id } : undefined
}
export const turnOf = ({ truoc, sau }: { truoc?: unknown; sau?: unknown }) => read('older', truoc) ?? read('newer', sau)

export type TeaserPage = { rows: Teaser[]; older: string | null; newer: string | null }

/** A page of a list, newest first, by key alone: nothing is counted and nothing is skipped over. */
export async function readPage(db: Reader, where: RawBuilder<unknown>, turn: Turn | undefined): Promise<TeaserPage> {
  const back = turn?.side === 'newer'
  const key = turn
    ? sql`and (p.first_published_at, p.article_id) ${back ? sql`>` : sql`<`} (${turn.at}, ${turn.id}::uuid)`
    : sql``
  const order = back ? sql`p.first_published_at, p.article_id` : sql`p.first_published_at desc, p.article_id desc`
  const found = await rows(
    db,
    sql<Row>`select ${columns} from published_article p join category c on c.id = p.category_id
      where ${where} ${key} order by ${order} limit ${teasersPerPage + 1}`,
  )
  const more = found.length > teasersPerPage
  const page = found.slice(0, teasersPerPage)
  if (back) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  const cursor = (row: Row | undefined, there: boolean) => (row && there ? cursorOf(row) : null)
  return {
    rows: page.map(teaserOf),
    older: cursor(last, back || more),
    newer: cursor(first, back ? more : turn !== undefined),
  }
}
export const inSection = (sectionId: string) => sql`p.category_id = ${sectionId}::uuid`
export const withTag = (tag: string) => sql`p.tags @> array[${tag}]::text[]`
