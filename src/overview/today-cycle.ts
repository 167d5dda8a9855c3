import { type RawBuilder, sql } from 'kysely'
import { type Act, unitsFor } from '#src/access/index.ts'
import { unitShortNameSql, visibleDirectives } from '#src/directives/index.ts'
import { visibleMeetingIds } from '#src/meetings/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { waitsFor } from '#src/privacy/index.ts'
import type { CycleLine, CyclePart } from './today-shapes.ts'

type Part = CyclePart['name']
type Row = CycleLine & { part: Part; total: number }
/** What one part asks: the lines, most pressing first, by `day`. */
type Asked = {
  title: RawBuilder<unknown>
  about?: RawBuilder<unknown>
  to: RawBuilder<unknown>
  day: RawBuilder<unknown>
  from: RawBuilder<unknown>
}

const shown = 8
const vn = (column: string) => sql`(${sql.raw(column)} at time zone 'Asia/Ho_Chi_Minh')`

const lines = (
  part: Part,
  { title, about = sql`null`, to, day, from }: Asked,
) => sql<Row>`(select ${part}::text as part,
  (${title})::text as title, (${about})::text as about, (${to})::text as to, (${day})::text as day,
  (count(*) over ())::int as total ${from} order by ${day} nulls last limit ${shown})`

/** The unit is invited or holds it: one that is only named cannot open the meeting `m` yet. */
const hears = (unit: string) => sql`(m.owner_unit_id = ${sql.raw(unit)} or exists (select from participant i
  where i.meeting_id = m.id and i.unit_id = ${sql.raw(unit)}))`

/** The parts that the reader's grants call for; a part without a grant is not asked at all. */
function asked(view: View): RawBuilder<Row>[] {
  const { today } = view
  const parts: RawBuilder<Row>[] = []
  const where = (act: Act, column: string): RawBuilder<unknown> | undefined => {
    const units = unitsFor(view.actor, act)
    return units.length > 0 ? sql`${sql.raw(column)} = any(${units}::uuid[])` : undefined
  }
  const add = (part: Part, act: Act, column: string, of: (own: RawBuilder<unknown>) => Asked) => {
    const own = where(act, column)
    if (own) parts.push(lines(part, of(own)))
  }
  const short = (column: string) => unitShortNameSql(column, today)
  const waits = waitsFor(view)
  if (waits)
    parts.push(
      lines('toErase', {
        title: sql`coalesce((select p.name from person p where p.id = er.person_id), er.basis)`,
        about: sql`er.reason`,
        to: sql`'/erasures/' || er.id`,
        day: sql`${vn('er.ends_at')}::date`,
        from: sql`from erasure er where ${waits}`,
      }),
    )
  add('toSign', 'document.sign', 'd.owner_unit_id', (own) => ({
    title: sql`d.title`,
    to: sql`'/documents/' || d.id`,
    day: sql`${vn('d.changed_at')}::date`,
    from: sql`from document d where d.state = 'draft' and ${own}`,
  }))
  add('toAnswer', 'meeting.answer', 'i.unit_id', (own) => ({
    title: sql`m.title`,
    about: sql`m.place`,
    to: sql`'/meetings/' || m.id`,
    day: sql`${vn('m.starts_at')}::date`,
    from: sql`from participant i join meeting m on m.id = i.meeting_id
      where m.state = 'invited' and i.confirmed_at is null and i.attendance is null and m.ends_at > ${view.at} and ${own}`,
  }))
  add('toSend', 'meeting.answer', 'c.unit_id', (own) => ({
    title: sql`c.title`,
    about: sql`m.title`,
    to: sql`'/meetings/' || m.id`,
    day: sql`${vn('m.starts_at')}::date`,
    from: sql`from contribution c join meeting m on m.id = c.meeting_id
      where c.sent_at is null and m.state = 'invited' and m.ends_at > ${view.at} and ${own} and ${hears('c.unit_id')}`,
  }))
  add('toAnswerQuestion', 'meeting.answer', 'q.unit_id', (own) => ({
    title: sql`case when length(q.question) > 160 then left(q.question, 159) || '…' else q.question end`,
    about: sql`m.title`,
    to: sql`'/meetings/' || m.id`,
    day: sql`${vn('m.starts_at')}::date`,
    from: sql`from question q join meeting m on m.id = q.meeting_id
      where q.answer is null and m.state in ('invited', 'held') and ${own} and ${hears('q.unit_id')}`,
  }))
  add('reviewSteps', 'review.answer', 'u.unit_id', (own) => ({
    title: sql`rv.title`,
    about: short('rv.owner_unit_id'),
    to: sql`'/reviews/' || rv.id`,
    day: sql`u.due_on`,
    from: sql`from review_unit u join review rv on rv.id = u.review_id
      where rv.ended_on is null and u.state not in ('reported', 'received') and ${own}`,
  }))
  add('reviewsToReceive', 'review.receive', 'rv.owner_unit_id', (own) => ({
    title: sql`rv.title`,
    about: short('u.unit_id'),
    to: sql`'/reviews/' || rv.id`,
    day: sql`u.reported_on`,
    from: sql`from review_unit u join review rv on rv.id = u.review_id where u.state = 'reported' and ${own}`,
  }))
  add('toIssue', 'task.issue', 't.issuing_unit_id', (own) => ({
    // a draft may point to what its unit no longer sees
    title: sql`case when ${visibleDirectives(view)} then d.symbol || ' – ' || d.abstract else min(t.content) end`,
    about: sql`count(*)`,
    to: sql`'/tasks?state=draft&directiveId=' || d.id`,
    day: sql`min(t.deadline)`,
    from: sql`from task t join directive d on d.id = t.directive_id where t.state = 'draft' and ${own} group by d.id`,
  }))
  add('toPublish', 'article.publish', 'a.owner_unit_id', (own) => ({
    title: sql`a.title`,
    to: sql`'/articles/' || a.id`,
    day: sql`${vn('a.changed_at')}::date`,
    from: sql`from article a where a.state = 'submitted' and not ${lapsed} and ${own}`,
  }))
  add('notPublished', 'article.publish', 'a.owner_unit_id', (own) => ({
    title: sql`a.title`,
    to: sql`'/articles/' || a.id`,
    day: sql`${vn('a.changed_at')}::date`,
    from: sql`from article a where a.state = 'submitted' and ${lapsed} and ${own}`,
  }))
  add('toModerate', 'comment.moderate', 'a.owner_unit_id', (own) => ({
    title: sql`a.title`,
    about: sql`count(*)`,
    to: sql`'/comments?articleId=' || a.id`,
    day: sql`min(${vn('c.at')})::date`,
    from: sql`from article_comment c join article a on a.id = c.article_id where c.state = 'waiting' and ${own} group by a.id`,
  }))
  add('adviceDue', 'advice.write', 'a.from_unit_id', (own) => ({
    title: sql`a.title`,
    about: sql`a.to_name`,
    to: sql`'/advice/' || a.id`,
    day: sql`a.asked_by`,
    from: sql`from advice a where a.state = 'pending' and a.asked_by <= ${today}::date + 7 and ${own}`,
  }))
  add('toSettle', 'workYear.decide', 't.issuing_unit_id', (own) => ({
    title: sql`b.name || ' ' || t.work_year`,
    about: sql`count(*)`,
    to: sql`'/work-years/' || b.id || '/' || t.work_year || '/tasks?decision=undecided'`,
    day: sql`null::date`,
    from: sql`from task t join bloc b on b.id = t.bloc_id
      where t.work_year < extract(year from ${today}::date) and t.state not in ('draft', 'done', 'cancelled')
        and not exists (select from task_decision x where x.task_id = t.id)
        and not exists (select from task p where p.id = t.parent_id and p.state not in ('draft', 'done', 'cancelled'))
        and ${own} group by b.id, t.work_year`,
  }))
  if (view.actor.grants.length > 0)
    parts.push(
      lines('meetings', {
        title: sql`m.title`,
        about: sql`m.place`,
        to: sql`'/meetings/' || m.id`,
        day: sql`to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
        from: sql`from meeting m where m.state in ('planned', 'invited', 'held') and ${vn('m.starts_at')}::date
          between ${today}::date and ${today}::date + 7 and m.id in ${visibleMeetingIds(view)}`,
      }),
    )
  return parts
}

/** The clock could not publish it at its hour, and put it back before the editors. */
const lapsed = sql`exists (select from article_move x where x.article_id = a.id and x.by_account_id is null
  and x.to_state = 'submitted' and x.seq = (select max(l.seq) from article_move l where l.article_id = a.id))`

/** What the year's cycle and the newsroom ask of this person today; one query whatever the grants. */
export async function cycleToday(view: View): Promise<CyclePart[]> {
  const parts = asked(view)
  if (parts.length === 0) return []
  const found = await rows(view.db, sql<Row>`${sql.join(parts, sql` union all `)}`)
  return [...Map.groupBy(found, ({ part }) => part)].map(([name, of]) => ({
    name,
    total: of[0]?.total ?? 0,
    rows: of.map(({ part: _, total: __, ...line }) => line),
  }))
}
