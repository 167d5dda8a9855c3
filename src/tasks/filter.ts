import { type RawBuilder, sql } from 'kysely'
import { ownUnits, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import type { TaskFilter as Asked } from './contract.ts'
import { inGroupSql } from './grouping-sql.ts'
import { waitsToBeTaken } from './hand-over/waiting.ts'
import { spanOf } from './spans.ts'
import { type Deadline, hasLightSql, timelinessSql } from './standing-sql.ts'
import { isUnderWay } from './under-way-sql.ts'
import { onTop, visibleTasks } from './visible.ts'

type TaskFilter = Asked & { ids?: readonly string[] | undefined }
type Condition = RawBuilder<unknown>

/** Each word anywhere in the content, tone marks or not; a code finds its task. */
function matching(q: string): Condition {
  const words = q.normalize('NFC').trim().split(/\s+/)
  const number = /^(?:NV-)?(?:\d{4}-)?0*(\d{1,12})$/i.exec(q.trim())?.[1]
  const every = sql.join(
    words.map((word) => sql`t.folded like '%' || fold(${word.replaceAll(/[\\%_]/g, '\\$&')}) || '%'`),
    sql` and `,
  )
  return number ? sql`((${every}) or t.number = ${number}::bigint)` : every
}

/** The tasks of a unit and, unless it is asked for alone, of all below it today. */
async function ofUnit({ db, today }: View, unitId: string, { part, alone }: TaskFilter): Promise<Condition> {
  const found = alone
    ? []
    : await rows(db, sql<{ id: string }>`select id from below(${unitId}::uuid, ${today}::date) b(id)`)
  const units = [unitId, ...found.map(({ id }) => id)]
  return sql`t.id in (select u.task_id from task_unit u where u.unit_id = any(${units}::uuid[])
    ${part ? sql`and u.part = ${part}` : sql``})`
}

/** Led by a unit or one of its branch on a day; a unit that had ended by then is found by itself. */
const ledUnder = (unitId: string, on: Day) => sql`(t.lead_unit_id = ${unitId}::uuid
  or t.lead_unit_id in (select b from branch(${unitId}::uuid, ${on}::date) b))`

const oneOf = (value: Condition, among: readonly string[] | undefined): Condition[] =>
  among ? [sql`${value} = any(${[...among]}::text[])`] : []
const equal = (column: string, value: unknown): Condition[] => {
  if (value === undefined) return []
  return [value === 'none' ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`]
}

const labelled = (
  view: View,
  id: string,
) => sql`t.id in (select x.task_id from task_label x join label l on l.id = x.label_id
  where l.id = ${id}::uuid and l.unit_id = any(${ownUnits(view)}))`

const ofSheet = ({ actor }: View, id: string) => sql`t.id in (
  select x.task_id from task_sheet_task x join task_sheet s on s.id = x.sheet_id
  where s.id = ${id}::uuid and s.owner_unit_id = any(${unitsFor(actor, 'task.draft')}::uuid[]))`

const within = (
  deadline: Deadline,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Condition[] => [
  ...(from ? [sql`${sql.ref(`t.${deadline}`)} >= ${from}::date`] : []),
  ...(to ? [sql`${sql.ref(`t.${deadline}`)} <= ${to}::date`] : []),
]

/** Whatever is late runs on to today, whatever has no deadline goes on. */
const running = ({ runsFrom, runsTo }: TaskFilter, today: string): Condition[] => [
  ...(runsTo ? [sql`t.issued_on <= ${runsTo}::date`] : []),
  ...(runsFrom
    ? [
        sql`(t.deadline >= ${runsFrom}::date or t.completed_on >= ${runsFrom}::date
          or (${isUnderWay} and (t.deadline is null or ${runsFrom}::date <= ${today}::date)))`,
      ]
    : []),
]

const extensionAsked = sql`exists (select from extension e where e.task_id = t.id and e.state = 'requested')`
/** The same where every task is read anyhow: the parents are gathered once, and not looked for at each task. */
const isParent = sql`t.id in (select c.parent_id from task c where c.parent_id is not null and c.state <> 'draft')`
const hasChildren = sql`exists (select from task c where c.parent_id = t.id and c.state <> 'draft')`

/** Where a task stands in the table: under a parent that was asked for, on top, or each lead's own. */
async function rowsOf(view: View, filter: TaskFilter, whole: boolean): Promise<Condition[]> {
  if (filter.ids) return [sql`t.id = any(${[...filter.ids]}::uuid[])`]
  // meant is that very task: a parent followed up as one, or one lead's part
  if (filter.handOver || filter.sheetId) return []
  if (filter.parentId) return [sql`t.parent_id = ${filter.parentId}::uuid`]
  return [filter.rows === 'top' ? await onTop(view, whole) : sql`not ${whole ? isParent : hasChildren}`]
}

/** The whole condition over `task t`: the filter, and what the reader may see. `whole`: to count all, not to show a page. */
export async function whereOf(view: View, filter: TaskFilter, whole = false): Promise<Condition> {
  const { today } = view
  const deadline = filter.firstDeadline ? 'first_deadline' : 'deadline'
  const parts: Condition[] = [
    ...equal('t.issuing_unit_id', filter.issuingUnitId),
    ...equal('t.sector_id', filter.sectorId),
    ...equal('t.directive_id', filter.directiveId),
    ...equal('t.provision_id', filter.provisionId),
    ...equal('t.bloc_id', filter.blocId),
    ...equal('t.responsible_person_id', filter.personId),
    ...equal('t.work_year', filter.workYear),
    ...equal('t.series_id', filter.seriesId),
    ...(filter.labelId ? [labelled(view, filter.labelId)] : []),
    ...oneOf(sql`t.state`, filter.state),
    ...within(deadline, filter),
    ...running(filter, today),
    ...(filter.due ? within(deadline, spanOf(filter.due, today)) : []),
    ...(filter.in ? [inGroupSql(filter.in, view)] : []),
    ...(filter.light ? [hasLightSql(today, filter.light)] : []),
    ...oneOf(timelinessSql(today, deadline), filter.timeliness),
    ...(filter.extensionAsked ? [extensionAsked] : []),
    ...(filter.sheetId ? [ofSheet(view, filter.sheetId)] : []),
    ...(filter.handOver ? [waitsToBeTaken(view, filter.handOver)] : []),
    ...(filter.q?.trim() ? [matching(filter.q)] : []),
    ...(filter.unitId ? [await ofUnit(view, filter.unitId, filter)] : []),
    ...(filter.leadUnderId ? [ledUnder(filter.leadUnderId, filter.on ?? today)] : []),
    await visibleTasks(view, 't', whole),
    ...(await rowsOf(view, filter, whole)),
  ]
  return sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )
}
