import {
  beginArticle,
  categories,
  editArticle,
  publishArticle,
  receiveComment,
  scheduleArticle,
  submitArticle,
  withdrawArticle,
} from '#src/articles/index.ts'
import type { ArticleBody } from '#src/articles/shapes.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { plainPicture } from '#test/newsroom.ts'
import { clientFor } from './people.ts'
import type { Base } from './scene.ts'

type State = 'draft' | 'submitted' | 'published' | 'withdrawn'

/** Articles of the board: written by one, published by another. */
export const articlesOf = ({ world, units, writers, next }: Base) => {
  const bodyOf = async (title: string, more: Partial<ArticleBody> = {}): Promise<ArticleBody> => ({
    title,
    slug: null,
    dateline: 'Điện Biên',
    lead: 'Tóm tắt.',
    body: { type: 'doc', content: [paragraphOf('Nội dung tin.')] },
    textCredit: 'Người viết',
    photoCredit: 'Người viết',
    categoryId: (await categories(await world.view()))[0]!.id,
    sectorId: null,
    blocId: null,
    workYear: 2021,
    tags: [],
    cover: null,
    comments: 'on',
    sources: [],
    ...more,
  })
  const article = async (state: State = 'draft', title = `Tin số ${next()}`, more: Partial<ArticleBody> = {}) => {
    const content = await bodyOf(title, more)
    const begun = await world.act((work) => beginArticle(work, { title }, { ownerUnitId: units.board }), writers.news)
    const { id } = begun
    const saved = await world.act((work) => editArticle(work, id, { version: begun.version, content }), writers.news)
    let { version } = saved
    const by = async (who: string, act: typeof submitArticle) => {
      version = (await world.act((work) => act(work, id, { version }), who)).version
    }
    if (state !== 'draft') await by(writers.news, submitArticle)
    if (state === 'published' || state === 'withdrawn') await by(writers.desk, publishArticle)
    if (state === 'withdrawn')
      version = (await world.act((work) => withdrawArticle(work, id, { version, reason: 'sai số liệu' }), writers.desk))
        .version
    return { id, version, slug: saved.address, content }
  }
  return {
    article,
    articleBody: bodyOf,
    scheduled: async () => {
      const { id, version } = await article('submitted')
      const asked = { version, publishAt: '2021-01-12T17:53:00+07:00' }
      return world.act((work) => scheduleArticle(work, id, asked), writers.desk)
    },
    /** Published, and written on since. */
    rewritten: async (title: string) => {
      const one = await article('published')
      const content = await bodyOf(title)
      const saved = await world.act(
        (work) => editArticle(work, one.id, { version: one.version, content }),
        writers.desk,
      )
      return { ...one, version: saved.version }
    },
    /** An article in this state whose cover was added to it. */
    pictured: async (state: State) => {
      const { id, version } = await article('draft')
      const client = await clientFor(world, writers.news)
      const { body: picture } = await client.upload(`/articles/${id}/pictures`, 'anh.jpg', await plainPicture())
      const cover = { pictureId: picture.id, alt: 'Hội trường', caption: '', fit: 'crop' as const }
      const content = await bodyOf(`Tin có ảnh ${next()}`, { cover })
      let saved = await world.act((work) => editArticle(work, id, { version, content }), writers.news)
      if (state === 'published') {
        const sent = await world.act((work) => submitArticle(work, id, saved), writers.news)
        saved = { ...saved, ...(await world.act((work) => publishArticle(work, id, sent), writers.desk)) }
      }
      return { id, version: saved.version, pictureId: picture.id as string }
    },
    /** A comment that waits under a public article. */
    comment: async (text = `Ý kiến ${next()}`) => {
      const { id: articleId, slug } = await article('published')
      const sent = { slug, name: 'Bạn đọc', text, consentVersion: 1, address: `10.1.0.${next()}` }
      await world.act((work) => receiveComment(work, sent))
      const { id } = await world.db
        .selectFrom('article_comment')
        .select('id')
        .where('article_id', '=', articleId)
        .executeTakeFirstOrThrow()
      return { id, articleId }
    },
  }
}
