import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { addCategory as Add } from './contract.ts'
import type { Category } from './shapes.ts'

type Body = Input<typeof Add>['body']

export const categories = ({ db }: Pick<View, 'db'>): Promise<Category[]> =>
  db
    .selectFrom('category')
    .select(['id', 'slug', 'name_vi as nameVi', 'name_en as nameEn', 'position', 'active'])
    .orderBy('position')
    .orderBy('slug')
    .execute()

/** For the form: every category, and the tags that public articles carry most. */
export async function articleChoices(view: View) {
  const tags = await rows(
    view.db,
    sql<{
      tag: string
    }>`select tag from published_article, unnest(tags) tag group by tag order by count(*) desc, tag limit 60`,
  )
  return { categories: await categories(view), tags: tags.map(({ tag }) => tag) }
}

const columnsOf = ({ nameVi, nameEn, ...rest }: Body) => ({ ...rest, name_vi: nameVi, name_en: nameEn })

async function refuseTaken({ tx }: Work, slug: string, but?: string) {
  const other = await tx.selectFrom('category').select('id').where('slug', '=', slug).executeTakeFirst()
  if (other && other.id !== but) throw conflict('category.slug-taken', { slug })
}

/** The categories are one list for the whole site: any editor keeps it. */
const demandEditor = (work: Work) => demand(work, 'article.publish', { own: unitsFor(work.actor, 'article.publish') })

export async function addCategory(work: Work, body: Body): Promise<{ id: string }> {
  demandEditor(work)
  await refuseTaken(work, body.slug)
  const { id } = await work.tx.insertInto('category').values(columnsOf(body)).returning('id').executeTakeFirstOrThrow()
  work.record('category.added', { kind: 'category', id }, body)
  return { id }
}

export async function editCategory(work: Work, id: string, body: Body): Promise<{ id: string }> {
  demandEditor(work)
  await refuseTaken(work, body.slug, id)
  const { numUpdatedRows } = await work.tx
    .updateTable('category')
    .set(columnsOf(body))
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
  work.record('category.edited', { kind: 'category', id }, body)
  return { id }
}
