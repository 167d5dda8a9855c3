import sharp from 'sharp'
import type { ArticleBody } from '#src/articles/shapes.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import type { Client } from './client.ts'
import type { TestWorld } from './world.ts'

/** A unit that has writers and an editor, and another beside it. */
export async function newsroomOf(world: TestWorld) {
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province })
  const board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party, shortName: 'Ban Tuyên giáo' })
  const health = await world.unit('department', 'Sở Y tế', { parent: province })
  const ids = {
    writer: await world.account('Hà Văn Thí', ['focal', board]),
    other: await world.account('Lò Thị Mẫu', ['focal', board]),
    editor: await world.account('Đỗ Thị Phác Thảo', ['editor', board]),
    both: await world.account('Vàng A Thử', ['focal', board], ['editor', board]),
    above: await world.account('Trần Văn Ví Dụ', ['reader', province]),
    stranger: await world.account('Cà Thị Giả Định', ['focal', health], ['editor', health]),
  }
  const client = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, world.as(id)])) as Record<
    keyof typeof ids,
    Client
  >
  const { id: categoryId } = await world.db.selectFrom('category').select('id').executeTakeFirstOrThrow()
  const content = (more: Partial<ArticleBody> = {}): ArticleBody => ({
    title: 'Hội nghị tổng kết công tác khoa giáo',
    slug: null,
    dateline: 'Điện Biên',
    lead: 'Sáng 12/01/2021, Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị.',
    body: { type: 'doc', content: [paragraphOf('Hội nghị đánh giá kết quả năm 2020.')] },
    textCredit: 'Hà Thí',
    photoCredit: 'Hà Thí',
    categoryId,
    sectorId: null,
    blocId: null,
    workYear: 2021,
    tags: [],
    cover: null,
    comments: 'on',
    sources: [],
    ...more,
  })
  /** A draft of the writer, with this content. */
  const draft = async (more: Partial<ArticleBody> = {}, by: Client = client.writer) => {
    const { body } = await by.post('/articles', {})
    const saved = await by.put(`/articles/${body.id}`, { version: body.version, content: content(more) })
    if (saved.status !== 200) throw new Error(saved.text)
    return saved.body as { id: string; version: number; address: string }
  }
  const step = async (by: Client, id: string, way: string, version: number, more: object = {}) => {
    const { status, body, text } = await by.post(`/articles/${id}/${way}`, { version, ...more })
    if (status !== 200) throw new Error(text)
    return body as { id: string; state: string; version: number }
  }
  const submitted = async (more: Partial<ArticleBody> = {}) => {
    const { id, version } = await draft(more)
    return step(client.writer, id, 'submission', version)
  }
  const published = async (more: Partial<ArticleBody> = {}) => {
    const { id, version } = await submitted(more)
    return step(client.editor, id, 'publication', version)
  }
  return {
    units: { province, party, board, health },
    ids,
    client,
    content,
    draft,
    step,
    submitted,
    published,
    categoryId,
  }
}

export const plainPicture = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#363e95' } })
    .jpeg()
    .toBuffer()
