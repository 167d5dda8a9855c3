import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'
import { ofOwnUnit, visibleArticles } from '../visible.ts'
import type { Format, Variant } from './facts.ts'

async function variantOf(view: View, storage: Storage, id: string, width: number, format: Format) {
  const picture = await view.db.selectFrom('picture').select('variants').where('id', '=', id).executeTakeFirst()
  const variant = (picture?.variants as unknown as Variant[] | undefined)?.find(
    (one) => one.width === width && one.format === format,
  )
  if (!variant) return undefined
  const mediaType = format === 'webp' ? 'image/webp' : 'image/jpeg'
  return { name: `${id}-${width}.${format}`, mediaType, bytes: variant.bytes, content: await storage.open(variant.key) }
}

const isPublic = (id: string) => sql<boolean>`exists (
  select from published_article p join article_version v on v.article_id = p.article_id and v.number = p.number
  join article_picture ap on ap.article_id = p.article_id and ap.picture_id = ${id}
  where v.content->'pictures' @> jsonb_build_array(jsonb_build_object('id', ${id}::text)))`

/** For the portal: one width of a picture that stands in an article as it is public now; undefined for any other. */
export async function publicPicture(
  view: View,
  storage: Storage,
  id: string,
  width: number,
  format: Format,
): Promise<Download | undefined> {
  const [found] = await rows(view.db, sql<{ open: boolean }>`select ${isPublic(id)} as open`)
  return found?.open ? variantOf(view, storage, id, width, format) : undefined
}

/** For the office: whoever may see an article that carries it; outside the own unit only as it is public. */
export async function pictureFor(view: View, storage: Storage, id: string, size: string): Promise<Download> {
  const [found] = await rows(
    view.db,
    sql<{ open: boolean }>`select exists (select from article_picture ap join article a on a.id = ap.article_id
      where ap.picture_id = ${id} and (${ofOwnUnit(view)} or (${visibleArticles(view)} and ${isPublic(id)}))) as open`,
  )
  const [width, format] = size.split('.') as [string, Format]
  const file = found?.open ? await variantOf(view, storage, id, Number(width), format) : undefined
  if (!file) throw notFound()
  return file
}
