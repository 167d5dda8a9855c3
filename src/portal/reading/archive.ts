import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { startOfDay } from '#src/platform/day.ts'

const here = sql`at time zone 'Asia/Ho_Chi_Minh'`

/** The months in which anything was published, newest first, each found by one step along the index. */
export const readMonths = async (db: Reader): Promise<string[]> => {
  const found = await rows(
    db,
    sql<{ month: string }>`with recursive m as (
      (select date_trunc('month', first_published_at ${here}) as month from published_article
        order by first_published_at desc limit 1)
      union all
      select (select date_trunc('month', p.first_published_at ${here}) from published_article p
        where p.first_published_at < m.month ${here} order by p.first_published_at desc limit 1)
      from m where m.month is not null
    ) select to_char(month, 'YYYY-MM') as month from m where month is not null`,
  )
  return found.map(({ month }) => month)
}

export const isMonth = (year: string, month: string) => /^(19|20)\d\d$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month)

/** Published in a month of Viet Nam's calendar. */
export function inMonth(year: string, month: string) {
  const [y, m] = [Number(year), Number(month)]
  const next = m === 12 ? `${y + 1}-01` : `${year}-${String(m + 1).padStart(2, '0')}`
  return sql`p.first_published_at >= ${startOfDay(`${year}-${month}-01`)} and p.first_published_at < ${startOfDay(`${next}-01`)}`
}

export type Listed = { slug: string; at: string }
/** What the site map lists, newest first. */
export const readListed = async (db: Reader, where = sql`true`, limit = 50_000): Promise<Listed[]> =>
  rows(
    db,
    sql<Listed>`select p.slug, to_char(p.published_at ${here}, 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as at
      from published_article p where ${where} order by p.first_published_at desc limit ${limit}`,
  )
/** More than one map may hold? */
export async function needsIndex(db: Reader, most = 50_000): Promise<boolean> {
  const [found] = await rows(
    db,
    sql<{
      more: boolean
    }>`select exists (select from published_article order by first_published_at desc offset ${most} limit 1) as more`,
  )
  return found?.more ?? false
}
