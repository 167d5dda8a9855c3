import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach } from '#src/access/index.ts'
import { visibleActivities } from '#src/activities/index.ts'
import { visibleAdvice } from '#src/advice/index.ts'
import { visibleArticles } from '#src/articles/index.ts'
import { visibleObligations } from '#src/coordination/index.ts'
import { visibleDashboards } from '#src/dashboards/index.ts'
import { visibleDirectives } from '#src/directives/index.ts'
import { keptDisseminations } from '#src/dissemination/index.ts'
import { visibleDocuments } from '#src/documents/index.ts'
import { visibleMeetings } from '#src/meetings/index.ts'
import type { View } from '#src/platform/work.ts'
import { visibleReports } from '#src/reports/index.ts'
import { visibleReviews } from '#src/reviews/index.ts'
import { visibleTasks } from '#src/tasks/index.ts'

type Sql = RawBuilder<unknown>
/**
 * How records of a kind are found: `from` with its alias, the record's id, who sees it, the unit that keeps it (null: the
 * workspace as a whole), whose it is, which units are a part of it, its name.
 */
export type Kind = { from: Sql; id: Sql; seen: Sql; keeper: Sql | null; own: Sql; units: Sql; name: Sql }

const isOwn = (view: View, column: string) => sql`${sql.ref(column)} = any(${ownUnits(view)})`
const within = (view: View, column: string) =>
  sql`${sql.ref(column)} in (select w.unit_id from ${reach(view)} w where w.before is null)`
const array = (...columns: string[]) => sql`array[${sql.join(columns.map((column) => sql.ref(column)))}]`
const yes = sql`true`

/** A person is seen where one of their positions or grants is within reach. */
const personSeen = (view: View, person: string) => sql`exists (
  select from position q where q.person_id = ${sql.ref(person)} and ${within(view, 'q.unit_id')}
  union all select from account x join role_grant g on g.account_id = x.id
  where x.person_id = ${sql.ref(person)} and ${within(view, 'g.unit_id')})`
const unitsOfPerson = (person: string) =>
  sql`array(select q.unit_id from position q where q.person_id = ${sql.ref(person)})`

/** Every kind of record that events are about, each as its own slice shows it. */
export async function kindsFor(view: View): Promise<Record<string, Kind>> {
  const kind = (from: string, alias: string, seen: Sql, keeper: string | null, units: Sql, name: string): Kind => ({
    from: sql.raw(from.includes(' ') ? from : `${from} ${alias}`),
    id: sql`${sql.ref(`${alias}.id`)}`,
    seen,
    keeper: keeper === null ? null : sql.ref(keeper),
    own: keeper === null ? yes : isOwn(view, keeper),
    units,
    name: sql.raw(name),
  })
  const none = sql`'{}'::uuid[]`
  const open = (from: string, alias: string, name: string) => kind(from, alias, yes, null, none, name)
  return {
    task: kind(
      'task',
      't',
      await visibleTasks(view),
      't.issuing_unit_id',
      sql`(array[t.issuing_unit_id, t.lead_unit_id] || array(select u.unit_id from task_unit u where u.task_id = t.id))`,
      't.content',
    ),
    directive: kind(
      'directive',
      'd',
      visibleDirectives(view),
      'd.owner_unit_id',
      array('d.owner_unit_id'),
      "d.symbol || ' – ' || d.abstract",
    ),
    reading: kind(
      'reading',
      'rd',
      isOwn(view, 'rd.owner_unit_id'),
      'rd.owner_unit_id',
      array('rd.owner_unit_id'),
      'rd.file_name',
    ),
    taskSheet: kind(
      'task_sheet',
      'ts',
      isOwn(view, 'ts.owner_unit_id'),
      'ts.owner_unit_id',
      array('ts.owner_unit_id'),
      'ts.file_name',
    ),
    report: kind(
      'expected_report',
      'r',
      visibleReports(view),
      'r.unit_id',
      array('r.unit_id', 'r.receiving_unit_id'),
      "(select m.name from regime m where m.id = r.regime_id) || ' · ' || r.period",
    ),
    document: kind('document', 'd', visibleDocuments(view), 'd.owner_unit_id', array('d.owner_unit_id'), 'd.title'),
    advice: kind(
      'advice',
      'a',
      visibleAdvice(view),
      'a.from_unit_id',
      array('a.from_unit_id', 'a.to_unit_id'),
      'a.title',
    ),
    activity: kind('activity', 'a', visibleActivities(view), 'a.owner_unit_id', array('a.owner_unit_id'), 'a.title'),
    activityType: open('activity_type', 'at', 'at.name_vi'),
    dashboard: kind('dashboard', 'd', visibleDashboards(view), 'd.owner_unit_id', array('d.owner_unit_id'), 'd.name'),
    meeting: kind('meeting', 'm', visibleMeetings(view), 'm.owner_unit_id', array('m.owner_unit_id'), 'm.title'),
    review: kind('review', 'rv', visibleReviews(view), 'rv.owner_unit_id', array('rv.owner_unit_id'), 'rv.title'),
    // of whom it asks each sees its own line; what all of them entered is the keeper's to read
    dissemination: kind(
      'dissemination dn join directive d on d.id = dn.directive_id',
      'dn',
      keptDisseminations(view),
      'dn.owner_unit_id',
      array('dn.owner_unit_id'),
      'd.symbol',
    ),
    obligation: kind(
      'obligation',
      'o',
      visibleObligations(view),
      'o.owner_unit_id',
      array('o.owner_unit_id'),
      'o.content',
    ),
    article: kind(
      'article',
      'a',
      visibleArticles(view),
      'a.owner_unit_id',
      array('a.owner_unit_id'),
      // of another unit's article what was published, not what is being written
      'coalesce((select pa.title from published_article pa where pa.article_id = a.id), a.title)',
    ),
    comment: kind(
      'article_comment ct join article a on a.id = ct.article_id',
      'ct',
      visibleArticles(view),
      'a.owner_unit_id',
      array('a.owner_unit_id'),
      'null',
    ),
    target: kind(
      'target',
      't',
      within(view, 't.unit_id'),
      't.unit_id',
      array('t.unit_id'),
      "(select i.name_vi from indicator i where i.id = t.indicator_id) || ' · ' || t.period",
    ),
    regime: kind(
      'regime',
      'g',
      within(view, 'g.receiving_unit_id'),
      'g.receiving_unit_id',
      array('g.receiving_unit_id'),
      'g.name',
    ),
    officeTemplate: kind(
      'office_template',
      'ot',
      within(view, 'ot.unit_id'),
      'ot.unit_id',
      array('ot.unit_id'),
      'null',
    ),
    workYear: kind(
      'work_year',
      'wy',
      sql`exists (select from bloc b where b.id = wy.bloc_id and ${within(view, 'b.coordinator_id')})`,
      null,
      sql`array(select b.coordinator_id from bloc b where b.id = wy.bloc_id)`,
      "(select b.name from bloc b where b.id = wy.bloc_id) || ' ' || wy.year",
    ),
    person: kind('person', 'p', personSeen(view, 'p.id'), null, unitsOfPerson('p.id'), 'p.name'),
    account: kind(
      'account',
      'ac',
      personSeen(view, 'ac.person_id'),
      null,
      unitsOfPerson('ac.person_id'),
      '(select p.name from person p where p.id = ac.person_id)',
    ),
    unit: kind(
      'unit',
      'un',
      yes,
      null,
      array('un.id'),
      '(select v.name from unit_version v where v.unit_id = un.id order by lower(v.valid) desc limit 1)',
    ),
    erasure: kind(
      'erasure',
      'er',
      sql`exists (select from unnest(er.units) u where u in (select w.unit_id from ${reach(view)} w))`,
      null,
      sql`er.units`,
      'null',
    ),
    succession: open('succession', 'su', 'su.on_date::text'),
    indicator: open('indicator', 'i', 'i.name_vi'),
    form: kind('form', 'form', yes, null, array('form.owner_unit_id'), 'form.name'),
    bloc: open('bloc', 'b', 'b.name'),
    groupSet: open('group_set', 'gs', 'gs.name'),
    group: open('unit_group', 'ug', 'ug.name'),
    sector: open('sector', 's', 's.name_vi'),
    category: open('category', 'c', 'c.name_vi'),
  }
}
