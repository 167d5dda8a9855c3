import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import type { PublishedContent } from '#src/articles/contract.ts'
import type { ArticleText } from '#src/platform/rich-text.ts'
import { fold } from '#src/platform/text.ts'
import { makeWorld } from './world.ts'

export const textOf = (...lines: string[]): ArticleText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
type Given = Partial<PublishedContent> & {
  slug: string
  title: string
  at?: string
  changedAt?: string
  number?: number
}

/** A world with the public side, two sections and what is published put in place. */
export async function portalScene(wanted: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld({ now: '2021-01-12T18:30+07:00', portal: true, ...wanted })
  const { db, app } = world
  const unitId = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy')
  const editor = await world.account('Lò Thị Biên', ['editor', unitId], ['focal', unitId])
  const sections = { khoaGiao: randomUUID(), yTe: randomUUID() }
  await db
    .insertInto('category')
    .values([
      {
        id: sections.khoaGiao,
        slug: 'tin-khoa-giao',
        name_vi: 'Tin khoa giáo',
        name_en: 'Science and education',
        position: 1,
      },
      { id: sections.yTe, slug: 'y-te-dan-so', name_vi: 'Y tế, dân số', name_en: 'Health and population', position: 2 },
    ])
    .execute()
  const consent = { version: 101, vi: 'Tôi đồng ý để trang lưu tên của tôi.', en: 'I agree.', from_day: '2020-01-01' }
  await db.insertInto('consent_text').values(consent).execute()

  const article = async (
    given: Given,
    state: 'published' | 'draft' | 'withdrawn' = 'published',
    section = sections.khoaGiao,
  ) => {
    const { slug, at = '2021-01-12T17:53+07:00', changedAt = at, number = 1, ...said } = given
    const content: PublishedContent = {
      dateline: 'Điện Biên',
      lead: `Lời dẫn của ${said.title}`,
      body: textOf('Đoạn thứ nhất.', 'Đoạn thứ hai./.'),
      cover: null,
      pictures: [],
      credit: '',
      textCredit: 'Hà Văn Thí',
      photoCredit: 'Hà Văn Thí',
      category: { slug: 'tin-khoa-giao', vi: 'Tin khoa giáo', en: 'Science and education' },
      sector: null,
      tags: ['khoa giáo'],
      sources: [{ kind: 'meeting', title: 'Hội nghị ngày 12/01/2021', href: null }],
      comments: 'on',
      owner: { name: 'Ban Tuyên giáo Tỉnh ủy', shortName: 'BTGTU' },
      ...said,
    }
    const { title, lead } = content
    const [first, last] = [new Date(at), new Date(changedAt)]
    const made = {
      made_by: editor,
      changed_by: editor,
      made_at: first,
      changed_at: last,
      owner_unit_id: unitId,
      work_year: 2021,
    }
    const id = randomUUID()
    const isOut = state !== 'draft'
    await db
      .insertInto('article')
      .values({
        ...made,
        id,
        slug,
        state,
        title,
        lead,
        body: JSON.stringify(content.body),
        category_id: section,
        ...(isOut && { published_at: first, published_version: number }),
      })
      .execute()
    if (!isOut) return id
    const folded = fold(`${title} ${lead} ${content.body.content.map((block) => JSON.stringify(block)).join(' ')}`)
    const both = { slug, number, category_id: section, title, lead, published_at: last, folded }
    await db
      .insertInto('article_version')
      .values({ ...both, article_id: id, content: JSON.stringify(content), published_by: editor })
      .execute()
    if (state === 'published')
      await db
        .insertInto('published_article')
        .values({
          ...both,
          article_id: id,
          tags: content.tags,
          first_published_at: first,
          cover: content.cover && JSON.stringify(content.cover),
        })
        .execute()
    return id
  }
  const comment = async (
    article_id: string,
    text: string,
    state = 'shown',
    more: { name?: string; email?: string; at?: string } = {},
  ) => {
    const { name = 'Lò Văn Mẫu', email = null, at = '2021-01-12T18:00+07:00' } = more
    const sent = { article_id, text, state, name, email, at: new Date(at), consent_version: consent.version }
    const kept = await db
      .insertInto('article_comment')
      .values({ ...sent, withdraw_hash: Buffer.from(randomUUID()) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return kept.id
  }
  const send = async (
    method: 'GET' | 'POST' | 'HEAD',
    url: string,
    options: Omit<InjectOptions, 'method' | 'url'> = {},
  ) => {
    const reply = await app.inject({ method, url, ...options })
    return {
      status: reply.statusCode,
      text: reply.body,
      headers: reply.headers,
      cookies: reply.cookies,
      bytes: reply.rawPayload,
    }
  }
  const form = (fields: Record<string, string>) => ({
    payload: new URLSearchParams(fields).toString(),
    headers: {
      origin: 'http://mach.test',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Mozilla/5.0 (X11) Firefox/130',
    },
  })
  return {
    world,
    unitId,
    editor,
    sections,
    consentVersion: consent.version,
    article,
    comment,
    get: (url: string, headers: Record<string, string> = {}) => send('GET', url, { headers }),
    post: (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const sent = form(fields)
      return send('POST', url, { payload: sent.payload, headers: { ...sent.headers, ...headers } })
    },
  }
}
export type PortalScene = Awaited<ReturnType<typeof portalScene>>
