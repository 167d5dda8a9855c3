import { type RawBuilder, sql } from 'kysely'
import type { ThreadKind } from './thread-kinds.ts'

/** One kind of link: rows (a, b), b came of a. */
export type Edge = { from: ThreadKind; to: ThreadKind; rows: RawBuilder<unknown> }
const edge = (from: ThreadKind, to: ThreadKind, rows: RawBuilder<unknown>): Edge => ({ from, to, rows })

/** The year in which a period ends, read from its code. */
const yearOf = (column: string) => {
  const period = sql.raw(column)
  return sql`(case when ${period} like 'SY%' then substring(${period} from 3 for 4)::int + 1
    when ${period} like 'T%' then right(${period}, 4)::int
    else substring(${period} from '([0-9]{4})(?:-[0-9A-Z]+)*$')::int end)`
}

/** Every link of the work, read from the tables that keep it. A new kind of record joins the thread by a line here. */
export const edges: readonly Edge[] = [
  edge('directive', 'directive', sql`select gives_effect_to_id as a, directive_id as b from basis`),
  edge('advice', 'directive', sql`select id as a, directive_id as b from advice where directive_id is not null`),
  edge('directive', 'task', sql`select directive_id as a, id as b from task where directive_id is not null`),
  edge('task', 'task', sql`select parent_id as a, id as b from task where parent_id is not null`),
  edge('task', 'task', sql`select series_id as a, id as b from task where series_id is not null`),
  edge(
    'directive',
    'target',
    sql`select p.directive_id as a, t.id as b from target t join provision p on p.id = t.provision_id where t.current`,
  ),
  // a plan named by its number where the target keeps no provision; the number alone is no key, its day helps
  edge(
    'directive',
    'target',
    sql`select d.id as a, t.id as b from target t join directive d on d.symbol = t.basis and d.issued_on <= coalesce(t.decided_on, d.issued_on) where t.current and t.provision_id is null`,
  ),
  edge('directive', 'review', sql`select directive_id as a, id as b from review`),
  edge('directive', 'dissemination', sql`select directive_id as a, id as b from dissemination`),
  edge('directive', 'meeting', sql`select directive_id as a, id as b from meeting where directive_id is not null`),
  edge(
    'directive',
    'meeting',
    sql`select o.directive_id as a, m.id as b from meeting m join obligation o on o.id = m.obligation_id`,
  ),
  // what left the unit carries the tasks it led
  edge(
    'task',
    'report',
    sql`select t.id as a, r.id as b from task t join expected_report r on r.unit_id = t.lead_unit_id
    join report_version v on v.id = r.current_version_id
    where r.state in ('approved', 'received') and jsonb_path_exists(v.content, '$.tasks.*[*].id ? (@ == $id)',
      jsonb_build_object('id', t.id))`,
  ),
  // the conference that sums up the year speaks of all its tasks
  edge(
    'task',
    'meeting',
    sql`select t.id as a, m.id as b from task t join meeting m on m.bloc_id = t.bloc_id and m.work_year = t.work_year
      and m.sums_up where t.parent_id is null and t.state not in ('draft', 'cancelled')`,
  ),
  // a part came of the target that is in force where the one that was assigned stood
  edge(
    'target',
    'target',
    sql`select n.id as a, t.id as b from target_part p join target_assignment a on a.id = p.assignment_id
    join target t on t.id = p.target_id and t.current join target o on o.id = a.target_id
    join target n on n.indicator_id = o.indicator_id and n.unit_id = o.unit_id and n.period = o.period and n.current`,
  ),
  edge(
    'target',
    'report',
    sql`select t.id as a, f.expected_report_id as b from target t join expected_figure f
    on f.indicator_id = t.indicator_id and f.unit_id = t.unit_id and ${yearOf('f.period')}::text = t.period where t.current`,
  ),
  edge(
    'report',
    'document',
    sql`select r.id as a, d.id as b from document d join regime g on g.bloc_id = d.bloc_id
    join expected_report r on r.regime_id = g.id and r.state = 'received' and ${yearOf('r.period')} = d.work_year
    where d.purpose = 'yearReport'`,
  ),
  edge(
    'review',
    'document',
    sql`select v.id as a, d.id as b from document d join review v
    on v.bloc_id = d.bloc_id and v.work_year = d.work_year where d.purpose = 'yearReport'`,
  ),
  edge(
    'document',
    'meeting',
    sql`select d.id as a, m.id as b from document d join meeting m
    on m.bloc_id = d.bloc_id and m.work_year = d.work_year and m.sums_up where d.purpose = 'yearReport'`,
  ),
  edge('task', 'document', sql`select subject_id as a, id as b from document where subject_kind = 'task'`),
  edge('meeting', 'document', sql`select subject_id as a, id as b from document where subject_kind = 'meeting'`),
  edge('meeting', 'conclusion', sql`select meeting_id as a, id as b from conclusion`),
  edge('conclusion', 'task', sql`select id as a, task_id as b from conclusion where task_id is not null`),
  // what the year left unfinished goes on under the next plan
  edge('task', 'directive', sql`select task_id as a, plan_id as b from task_decision where plan_id is not null`),
  ...(['meeting', 'document', 'directive', 'task', 'review'] as const).map((kind) =>
    edge(
      kind,
      'article',
      sql`select subject_id as a, article_id as b from article_source where subject_kind = ${kind}`,
    ),
  ),
]
