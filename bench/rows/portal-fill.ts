import { sql } from 'kysely'
import type { PublishedContent } from '#src/articles/contract.ts'
import type { Writer } from '#src/platform/database.ts'

/** Whole articles, so that readers who ask at once need not ask for the same one. */
export const whole = 32
export const slugOf = (n: number) => `bai-duoc-do-${n}`
const sentence =
  'Báo cáo tại hội nghị cho thấy mạng lưới trường, lớp tiếp tục được sắp xếp hợp lý; số trường đạt chuẩn quốc gia tăng so với năm trước, các lớp xóa mù chữ mở thêm ở vùng cao. '

/** An article of some 900 words, without pictures. */
const content: PublishedContent = {
  title: 'Khoa giáo Điện Biên năm 2021: việc rõ người, hạn rõ ngày',
  dateline: 'Điện Biên',
  lead: 'Chiều 12/01, khối Khoa giáo tổng kết năm 2020; việc còn lại được giao tiếp, có đơn vị chủ trì và thời hạn cụ thể.',
  body: {
    type: 'doc',
    content: Array.from({ length: 12 }, (_, n) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${n + 1}. ${sentence.repeat(2)}` }],
    })),
  },
  cover: null,
  pictures: [],
  credit: 'Tin, ảnh: Người Đo',
  textCredit: 'Người Đo',
  photoCredit: 'Người Đo',
  category: { slug: 'muc-1', vi: 'Mục 1', en: 'Section 1' },
  sector: null,
  tags: ['khoa giáo', 'tổng kết'],
  sources: [],
  comments: 'on',
  owner: { name: 'Ban Tuyên giáo', shortName: 'BTG' },
}

/** Six sections over ten years: `count` articles, of which the newest are whole. */
export async function fillPortal(db: Writer, count: number): Promise<void> {
  const { rows } = await sql<{
    person: string
  }>`insert into person (name) values ('Người Đo Tin') returning id as person`.execute(db)
  const account = await sql<{
    id: string
  }>`insert into account (person_id, login) values (${rows[0]!.person}, 'do-tin') returning id`.execute(db)
  const unit = await sql<{ id: string }>`insert into unit default values returning id`.execute(db)
  const by = account.rows[0]!.id
  await sql`insert into category (slug, name_vi, name_en, position) select 'muc-' || n, 'Mục ' || n, 'Section ' || n, n from generate_series(1, 6) n`.execute(
    db,
  )
  await sql`insert into consent_text (version, vi, en, from_day) values (900, 'Tôi đồng ý.', 'I agree.', '2000-01-01')`.execute(
    db,
  )
  await sql`with made as (
      insert into article (slug, state, owner_unit_id, work_year, category_id, title, lead, body, published_at, published_version,
        made_by, made_at, changed_by, changed_at)
      select case when n < ${whole} then 'bai-duoc-do-' || n else 'tin-so-' || n end, 'published', ${unit.rows[0]!.id}::uuid, 2020,
        (select id from category where slug = 'muc-' || (1 + n % 6)), 'Tin số ' || n || ' về y tế và trường lớp',
        'Lời dẫn của tin số ' || n || ', kể việc đã làm được trong tháng.', '{}', at, 1, ${by}::uuid, at, ${by}::uuid, at
      from generate_series(0, ${count - 1}) n, lateral (select now() - n * interval '35 minutes' as at) x
      returning id, slug, category_id, title, lead, published_at
    ), versions as (
      insert into article_version (article_id, number, slug, category_id, title, lead, content, published_at, published_by, folded)
      select id, 1, slug, category_id, title, lead,
        case when slug like 'bai-duoc-do-%' then ${JSON.stringify(content)}::jsonb else '{"tags": []}' end, published_at, ${by}::uuid, '' from made
    )
    insert into published_article (article_id, slug, number, category_id, title, lead, first_published_at, published_at, folded)
    select id, slug, 1, category_id, title, lead, published_at, published_at, fold(title || ' ' || lead) from made`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}
