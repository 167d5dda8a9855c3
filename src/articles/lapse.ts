import { sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedArticle } from './article.ts'

const vi = {
  subject: (title: string) => `Mạch: tin "${title}" chưa đăng`,
  text: (name: string, title: string, why: string) => `Kính gửi đồng chí ${name},

Tin "${title}" đã hẹn giờ nhưng chưa đăng: ${why}. Tin đã về lại mục Chờ duyệt; biên tập viên mở tin để đăng hoặc hẹn giờ lại.

Mạch`,
  why: {
    'right-gone': 'người hẹn giờ không còn quyền đăng tin của đơn vị',
    'not-ready': 'tin còn thiếu nội dung bắt buộc',
  } as Record<string, string>,
}
const en: typeof vi = {
  subject: (title) => `Mạch: "${title}" was not published`,
  text: (name, title, why) => `Dear ${name},

"${title}" was scheduled but was not published: ${why}. It is back among the submitted articles; an editor can publish or schedule it again.

Mạch`,
  why: {
    'right-gone': 'whoever scheduled it may no longer publish for the unit',
    'not-ready': 'something that must be there is missing',
  },
}

/** Who is told: its writer while still of the unit, and everybody who may publish for it now. */
const toldOf = (work: Work, { id, ownerUnitId }: LoadedArticle, realDay: string) =>
  rows(
    work.db,
    sql<{ accountId: string; name: string; email: string; language: string }>`
      select distinct a.id as "accountId", p.name, p.email, a.language
      from account a join person p on p.id = a.person_id and p.email is not null
      where a.active and exists (select from role_grant g where g.account_id = a.id and g.unit_id = ${ownerUnitId}
        and ${actsOn(realDay)} and (g.role = 'editor' or g.role <> 'administrator' and exists (
          select from article_author w where w.article_id = ${id} and w.account_id = a.id)))`,
  )

export async function lapseLetters(work: Work, article: LoadedArticle, reason: string, realDay: string): Promise<void> {
  const { title } = article.content
  for (const { accountId, name, email, language } of await toldOf(work, article, realDay)) {
    const words = language === 'en' ? en : vi
    const key = `article-lapsed:${article.id}:${article.version}:${accountId}`
    await post(work, key, {
      to: email,
      subject: words.subject(title),
      text: words.text(name, title, words.why[reason] ?? reason),
      readAt: [article.ownerUnitId],
    })
  }
}
