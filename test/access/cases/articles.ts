import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { anywhere, at, everyone, is, nobody, reaches } from '../standing.ts'

const writer = is('focal@board')
const editor = is('editor@board')
const editors = anywhere('editor')
/** What is being written is the unit's own; what is public is read wherever the unit is in reach. */
const own = at('board')
const open = reaches('board')
const reason = 'Số liệu chưa đúng'

const moved =
  (state: 'draft' | 'submitted' | 'published' | 'withdrawn', more: object = {}) =>
  async (s: Scene) => {
    const { id, version } = await s.article(state)
    return { params: { id }, body: { version, ...more } }
  }
const later = { publishAt: '2021-01-12T17:53:00+07:00' }

export const articleCases = cases({
  listArticles: seen('the list', everyone, () => ({})),
  listArticleChoices: seen('the choices', everyone, () => ({})),
  readArticle: [
    seen('a draft', own, async (s) => ({ params: { id: (await s.article()).id } })),
    seen('one before the editors', own, async (s) => ({ params: { id: (await s.article('submitted')).id } })),
    seen('a public one', open, async (s) => ({ params: { id: (await s.article('published')).id } })),
    seen('a withdrawn one', own, async (s) => ({ params: { id: (await s.article('withdrawn')).id } })),
  ],
  readArticleVersion: [
    seen('the public one', open, async (s) => ({
      params: { id: (await s.article('published')).id, kind: 'published', number: '1' },
    })),
    seen('what was submitted', own, async (s) => ({
      params: { id: (await s.article('published')).id, kind: 'submitted', number: '1' },
    })),
    seen('of a withdrawn one', own, async (s) => ({
      params: { id: (await s.article('withdrawn')).id, kind: 'published', number: '1' },
    })),
  ],
  draftArticle: act('the board', writer, everyone, (s) => ({ body: { ownerUnitId: s.units.board, title: 'Tin mới' } })),
  editArticle: [
    act('a draft', writer, own, async (s) => {
      const { id, version, content } = await s.article()
      return { params: { id }, body: { version, content } }
    }),
    act('one before the editors', editor, own, async (s) => {
      const { id, version, content } = await s.article('submitted')
      return { params: { id }, body: { version, content } }
    }),
    act('a public one', editor, open, async (s) => {
      const { id, version, content } = await s.article('published')
      return { params: { id }, body: { version, content } }
    }),
    act(
      'a withdrawn one',
      is('focal@board', 'editor@board'),
      own,
      async (s) => {
        const { id, version, content } = await s.article('withdrawn')
        return { params: { id }, body: { version, content } }
      },
      'refused',
    ),
  ],
  addPicture: [
    act('a draft', writer, own, async (s) => ({ params: { id: (await s.article()).id } }), 'refused'),
    act('a public one', editor, open, async (s) => ({ params: { id: (await s.article('published')).id } }), 'refused'),
  ],
  openPicture: [
    seen('of a draft', own, async (s) => ({ params: { id: (await s.pictured('draft')).pictureId, size: '480.webp' } })),
    seen('of a public one', open, async (s) => ({
      params: { id: (await s.pictured('published')).pictureId, size: '800.jpg' },
    })),
  ],
  submitArticle: act('a draft', writer, own, moved('draft')),
  returnArticle: act('one before the editors', editor, own, moved('submitted', { reason })),
  publishArticle: act('one before the editors', editor, own, moved('submitted')),
  scheduleArticle: act('one before the editors', editor, own, moved('submitted', later)),
  unscheduleArticle: act('one that is scheduled', editor, own, async (s) => {
    const { id, version } = await s.scheduled()
    return { params: { id }, body: { version } }
  }),
  reviseArticle: act('a public one', editor, open, moved('published')),
  withdrawArticle: act('a public one', editor, open, moved('published', { reason })),
  reworkArticle: act('a withdrawn one', editor, own, moved('withdrawn')),
  addCategory: act('the list', editors, everyone, (s) => ({ body: category(s) })),
  editCategory: act('the list', editors, everyone, async (s) => {
    const { id } = await s.world.db.selectFrom('category').select('id').executeTakeFirstOrThrow()
    return { params: { id }, body: category(s) }
  }),
  listComments: seen('the queue', editors, () => ({})),
  moderateComments: act('one that waits', editor, nobody, async (s) => ({
    body: { move: 'show', ids: [(await s.comment()).id] },
  })),
})

function category(s: Scene) {
  const n = s.next()
  return { slug: `chuyen-muc-${n}`, nameVi: `Chuyên mục ${n}`, nameEn: `Section ${n}`, position: n, active: true }
}
