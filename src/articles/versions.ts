import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readArticleVersion } from './contract.ts'
import type { ArticleDetail } from './shapes.ts'
import { ofOwnUnit, visibleArticles } from './visible.ts'

type Step = ArticleDetail['steps'][number]
type Key = ArticleDetail['versions'][number]
type Said = Reply<typeof readArticleVersion>

/** What was done with it, the last first. */
export async function stepsOf({ db }: View, id: string): Promise<Step[]> {
  const found = await rows(
    db,
    sql<Omit<Step, 'at'> & { at: Date }>`select m.seq, m.move, m.to_state as "toState", m.reason, p.name as by,
        fp.name as "actingFor", m.at
      from article_move m left join account a on a.id = m.by_account_id left join person p on p.id = a.person_id
        left join account fa on fa.id = m.acting_for_id left join person fp on fp.id = fa.person_id
      where m.article_id = ${id} order by m.seq desc`,
  )
  return found.map((step) => ({ ...step, at: step.at.toISOString() }))
}

/** The texts that can be compared: what was published, and, within the unit, what was put before the editors. */
export async function versionsOf({ db }: View, id: string, own: boolean): Promise<Key[]> {
  const found = await rows(
    db,
    sql<Omit<Key, 'at'> & { at: Date }>`
      select 'published' as kind, v.number, v.published_at as at, p.name as by
      from article_version v join account a on a.id = v.published_by join person p on p.id = a.person_id
      where v.article_id = ${id} and (${own} or exists (
        select from published_article pa where pa.article_id = v.article_id and pa.number = v.number))
      union all
      select 'submitted', m.seq, m.at, p.name
      from article_move m join account a on a.id = m.by_account_id join person p on p.id = a.person_id
      where m.article_id = ${id} and ${own} and m.said is not null
      order by at desc, number desc`,
  )
  return found.map((key) => ({ ...key, at: key.at.toISOString() }))
}

/** One of these texts. Outside the own unit only the one that is public. */
export async function versionFor(view: View, { id, kind, number }: Input<typeof readArticleVersion>['params']) {
  const query =
    kind === 'published'
      ? sql<{ said: Said }>`select v.content as said from article a join article_version v on v.article_id = a.id
          left join published_article pa on pa.article_id = a.id
          where a.id = ${id} and v.number = ${number} and ${visibleArticles(view)} and (${ofOwnUnit(view)} or pa.number = v.number)`
      : sql<{ said: Said }>`select m.said from article a join article_move m on m.article_id = a.id
          where a.id = ${id} and m.seq = ${number} and m.said is not null and ${ofOwnUnit(view)}`
  const [found] = await rows(view.db, query)
  if (!found) throw notFound()
  const { title, dateline, lead, body } = found.said
  return { title, dateline, lead, body }
}
