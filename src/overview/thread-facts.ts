import { type RawBuilder, sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import type { View } from '#src/platform/work.ts'
import { daysLateSql, timelinessSql } from '#src/tasks/index.ts'
import type { ThreadKind } from './thread-kinds.ts'

/** What a record says of itself in the thread. */
export type Facts = {
  kind: ThreadKind
  id: string
  to: string
  title: string
  titleEn: string | null
  about: string | null
  period: string | null
  state: string | null
  days: number | null
  percent: number | null
  day: string | null
  /** What places it among the columns: the issuer of a directive, the purpose of a document. */
  sort: string | null
}

type Said = Partial<Record<Exclude<keyof Facts, 'kind' | 'id'>, RawBuilder<unknown>>>
const columns = ['to', 'title', 'titleEn', 'about', 'period', 'state', 'days', 'percent', 'day', 'sort'] as const
const types: Partial<Record<(typeof columns)[number], string>> = {
  days: 'int',
  percent: 'float8',
  day: 'date',
}

const select = (kind: ThreadKind, from: string, said: Said) => (ids: readonly string[]) => {
  const of = columns.map(
    (name) => sql`(${said[name] ?? sql`null`})::${sql.raw(types[name] ?? 'text')} as ${sql.ref(name)}`,
  )
  return sql<Facts>`(select ${kind}::text as kind, x.id, ${sql.join(of)} from ${sql.raw(from)}
    where x.id = any(${[...ids]}::uuid[]))`
}

const path = (start: string, column = 'x.id') => sql`${start}::text || ${sql.raw(column)}`

/** One select a kind; all kinds of a thread are asked in one query. */
export function factsOf({ today }: View): Record<ThreadKind, (ids: readonly string[]) => RawBuilder<Facts>> {
  const unit = (column: string) => unitShortNameSql(column, today)
  return {
    directive: select('directive', 'directive x', {
      to: path('/directives/'),
      title: sql`x.symbol`,
      about: sql`x.abstract`,
      state: sql`x.state`,
      day: sql`x.issued_on`,
      sort: sql`x.issuer_name`,
    }),
    advice: select('advice', 'advice x', {
      to: path('/advice/'),
      title: sql`x.title`,
      about: sql`x.to_name`,
      state: sql`x.state`,
      day: sql`x.submitted_on`,
    }),
    task: select('task', 'task x join task t on t.id = x.id', {
      to: path('/tasks/'),
      title: sql`x.content`,
      about: sql`case when x.lead_unit_id is null then null else ${unit('x.lead_unit_id')} end`,
      state: sql`case when x.state in ('draft', 'cancelled') then x.state else ${timelinessSql(today)} end`,
      days: daysLateSql(today),
      percent: sql`x.percent`,
      day: sql`x.deadline`,
    }),
    target: select('target', 'target x join indicator i on i.id = x.indicator_id', {
      to: path('/figures/targets/'),
      title: sql`i.name_vi`,
      titleEn: sql`i.name_en`,
      about: sql`concat_ws(' – ', trim_scale(coalesce(x.value, x.value_from)), trim_scale(x.value_to)) || ' ' || i.measure`,
      period: sql`x.period`,
      day: sql`x.decided_on`,
    }),
    report: select('report', 'expected_report x join regime g on g.id = x.regime_id', {
      to: path('/reports/'),
      title: sql`g.name`,
      about: unit('x.unit_id'),
      period: sql`x.period`,
      // before it is sent, a report is the writing unit's own affair
      state: sql`case when x.state = 'submitted' then 'draft' else x.state end`,
      day: sql`x.due_on`,
    }),
    review: select('review', 'review x', {
      to: path('/reviews/'),
      title: sql`x.title`,
      // not how far it has come: a unit that is asked counts its own part alone
      about: sql`(select d.symbol from directive d where d.id = x.directive_id)`,
      state: sql`case when x.ended_on is null then 'open' else 'ended' end`,
      day: sql`x.opened_on`,
    }),
    // how many were reached is not told: a unit that is asked counts its own people alone
    dissemination: select('dissemination', 'dissemination x join directive d on d.id = x.directive_id', {
      to: path('/disseminations/'),
      title: sql`d.symbol`,
      about: sql`d.abstract`,
      day: sql`x.due_on`,
    }),
    document: select('document', 'document x', {
      to: path('/documents/'),
      title: sql`x.title`,
      about: sql`x.symbol`,
      state: sql`x.state`,
      day: sql`x.issued_on`,
      sort: sql`x.purpose`,
    }),
    meeting: select('meeting', 'meeting x', {
      to: path('/meetings/'),
      title: sql`x.title`,
      about: sql`x.place`,
      state: sql`x.state`,
      day: sql`(x.starts_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    }),
    conclusion: select('conclusion', 'conclusion x', {
      to: path('/meetings/', 'x.meeting_id'),
      title: sql`x.number || '. ' || x.text`,
      state: sql`case when x.task_id is null then 'open' else 'tasked' end`,
      day: sql`x.deadline`,
    }),
    article: select('article', 'article x', {
      to: path('/articles/'),
      // what is not yet public of a public article is its own unit's
      title: sql`coalesce((select p.title from published_article p where p.article_id = x.id), x.title)`,
      state: sql`x.state`,
      day: sql`(x.published_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    }),
  }
}
