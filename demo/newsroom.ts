import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  addCategory,
  beginArticle,
  categories,
  editArticle,
  editCategory,
  keepPicture,
  type MadePicture,
  makePicture,
  moderateComments,
  publishArticle,
  receiveComment,
  submitArticle,
  tellComments,
} from '#src/articles/index.ts'
import type { ArticleText } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import type { ArticleContent } from './content/article-text.ts'
import { articles, comments, newsCategories } from './content/articles.ts'
import { pngOf } from './pictures/png.ts'
import type { Place, Stage } from './stage.ts'

const [writer, editor] = ['vietbai', 'bientap']

/** Every drawing that the articles name, made into pictures as an upload would be. */
async function drawn(stage: Stage): Promise<Map<string, MadePicture>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mach-drawings-'))
  const names = articles.flatMap(({ cover, body }) => [
    cover.drawing,
    ...body.flatMap((block) => (block.type === 'drawing' ? [block.name] : [])),
  ])
  const made = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const file = path.join(folder, `${name}.png`)
      writeFileSync(file, pngOf(name))
      return [name, await makePicture(stage.storage, file)] as const
    }),
  )
  rmSync(folder, { recursive: true })
  return new Map(made)
}

async function makeCategories(work: Work): Promise<Map<string, string>> {
  const [first] = await categories(work)
  for (const [position, [slug, nameVi, nameEn]] of newsCategories.entries()) {
    const body = { slug, nameVi, nameEn, position, active: true }
    if (position === 0 && first) await editCategory(work, first.id, body)
    else await addCategory(work, body)
  }
  return new Map((await categories(work)).map(({ slug, id }) => [slug, id]))
}

/** The conference of that year, where the demonstration holds one: what its article tells of. */
const conferenceOf = async ({ db }: Work, year: number) =>
  (
    await db
      .selectFrom('meeting')
      .select(['id', 'bloc_id'])
      .where('sums_up', '=', true)
      .where('work_year', '=', year)
      .execute()
  )[0]

type Means = { place: Place; pictures: Map<string, MadePicture>; categoryIds: Map<string, string> }

async function write(work: Work, article: ArticleContent, { place, pictures, categoryIds }: Means) {
  const { category, sector, cover, body, drafted, out: _, views: __, ...words } = article
  const workYear = Number(/năm (\d{4})/.exec(article.title)?.[1] ?? drafted[0].slice(0, 4))
  const meeting = cover.drawing.startsWith('hall') ? await conferenceOf(work, workYear) : undefined
  const blocId = meeting?.bloc_id ?? null
  const { id, version } = await beginArticle(work, { title: article.title, blocId, workYear })
  const keep = async (name: string) => (await keepPicture(work, id, `${name}.png`, pictures.get(name)!)).id
  const content: ArticleText['content'] = []
  for (const block of body)
    content.push(
      block.type === 'drawing'
        ? { type: 'picture', attrs: { pictureId: await keep(block.name), alt: block.alt, caption: block.caption } }
        : block,
    )
  return editArticle(work, id, {
    version,
    content: {
      ...words,
      tags: [...words.tags],
      slug: null,
      body: { type: 'doc', content },
      categoryId: categoryIds.get(category)!,
      sectorId: place.sector(sector),
      blocId,
      workYear,
      cover: { pictureId: await keep(cover.drawing), alt: cover.alt, caption: cover.caption, fit: 'crop' },
      comments: 'on',
      sources: meeting ? [{ kind: 'meeting', id: meeting.id }] : [],
    },
  })
}

async function publish(stage: Stage, article: ArticleContent, means: Means): Promise<string> {
  const { drafted, out, views } = article
  const saved = await stage.act(writer, drafted[0], (work) => write(work, article, means), drafted[1])
  if (!out) return saved.address
  const sent = await stage.act(writer, out[0], (work) => submitArticle(work, saved.id, saved), earlier(out[1]))
  await stage.act(editor, out[0], (work) => publishArticle(work, saved.id, sent), out[1])
  await stage.act(undefined, out[0], ({ tx }) =>
    tx
      .insertInto('article_views')
      .values({ article_id: saved.id, views: views ?? 0 })
      .execute(),
  )
  return saved.address
}
const earlier = (hour: string) => `${String(Number(hour.slice(0, 2)) - 1).padStart(2, '0')}${hour.slice(2)}`

/** What readers sent, and what the editor has decided of it so far. */
async function readersWrite(stage: Stage, addresses: Map<string, string>) {
  for (const [n, { to, on, becomes, reason, ...sent }] of comments.entries()) {
    const slug = [...addresses].find(([title]) => title.startsWith(to))?.[1] ?? ''
    const address = `192.0.2.${n + 1}`
    await stage.act(
      undefined,
      on[0],
      async (work) => {
        await receiveComment(work, { ...sent, slug, consentVersion: 1, address })
        await tellComments(work)
      },
      on[1],
    )
    if (!becomes) continue
    await stage.act(
      editor,
      on[0],
      async (work) => {
        const last = await work.db
          .selectFrom('article_comment')
          .select('id')
          .where('text', '=', sent.text)
          .executeTakeFirstOrThrow()
        return moderateComments(work, { move: becomes, ids: [last.id], reason })
      },
      '23:30',
    )
  }
}

/** Categories, six articles of which five are public, and what readers wrote beneath them. */
export async function buildNewsroom(stage: Stage, place: Place): Promise<void> {
  const categoryIds = await stage.act(editor, '2020-01-10', makeCategories)
  const means = { place, categoryIds, pictures: await drawn(stage) }
  const addresses = new Map<string, string>()
  for (const article of articles) addresses.set(article.title, await publish(stage, article, means))
  await readersWrite(stage, addresses)
}
