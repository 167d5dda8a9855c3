import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { unitNameSql, unitShortNameSql } from '#src/directives/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readAnswer, readReview } from './contract.ts'
import { rowColumns } from './list.ts'
import { mayAnswer, maySteer } from './may.ts'
import type { AnswerState } from './moves.ts'
import { countsOf, isOverdue } from './rules.ts'
import type { ReviewRow, ReviewUnit } from './shapes.ts'
import { steeredBy } from './steering.ts'
import { accountSeen, visibleAnswers, visibleReviews } from './visible.ts'

type Facts = Omit<ReviewRow, 'counts'> & { outline: string; dueDays: Record<string, Day> }
type Part = Omit<ReviewUnit, 'may'> & { id: string }

async function factsOf(view: View, id: string): Promise<Facts> {
  const query = sql<Facts>`select ${rowColumns(view)}, rv.outline, rv.due_days as "dueDays"
    from review rv join directive d on d.id = rv.directive_id where rv.id = ${id} and ${visibleReviews(view)}`
  const [facts] = await rows(view.db, query)
  if (!facts) throw notFound()
  return facts
}

const partColumns = (view: View) => sql`u.id, u.unit_id as "unitId", ${unitNameSql('u.unit_id', view.today)} as name,
  ${unitShortNameSql('u.unit_id', view.today)} as "shortName",
  (select n.kind from unit_version n where n.unit_id = u.unit_id order by n.valid @> rv.opened_on desc, n.valid desc limit 1)
    as kind,
  u.due_on as "dueOn", u.state, u.planned_on as "plannedOn", u.held_on as "heldOn", u.people,
  u.reported_on as "reportedOn", u.version,
  (select max(m.on_day) from review_unit_move m where m.review_id = u.review_id and m.unit_id = u.unit_id
    and m.move = 'receive' and u.state = 'received') as "receivedOn"`

const mayWith = (view: View, review: Facts, part: Part, steered: ReadonlyMap<string, string[]>) =>
  mayAnswer(view.actor, placed(review), { ...part, steeredBy: steered.get(part.unitId) ?? [] })
const placed = ({ ownerUnitId, endedOn }: Facts) => ({ ownerUnitId, ended: endedOn !== null })

export async function reviewFor(view: View, id: string): Promise<Reply<typeof readReview>> {
  const { dueDays, ...facts } = await factsOf(view, id)
  const [parts, files, steered] = await Promise.all([
    rows(
      view.db,
      sql<Part>`select ${partColumns(view)} from review_unit u join review rv on rv.id = u.review_id
        where rv.id = ${id} and ${visibleAnswers(view)} order by u.position, u.unit_id`,
    ),
    filesOf(view, 'review', [id]),
    steeredBy(view, id),
  ])
  const keeps = maySteer(view.actor, placed({ ...facts, dueDays }))
  const receives = may(view.actor, 'review.receive', { own: facts.ownerUnitId })
  const late = parts.some((part) => isOverdue(part, view.today) && (receives || steered.has(part.unitId)))
  const open = facts.endedOn === null
  const { '': day = facts.spanTo, ...byKind } = dueDays
  return {
    ...facts,
    due: { day, byKind },
    counts: countsOf(parts, view.today),
    units: parts.map(({ id: _, ...part }) => ({
      ...part,
      may: mayWith(view, { ...facts, dueDays }, { id, ...part }, steered),
    })),
    files: files.get(id) ?? [],
    may: [...keeps, ...(open && late ? ['remind'] : [])],
  }
}

export async function answerFor(view: View, id: string, unitId: string): Promise<Reply<typeof readAnswer>> {
  const facts = await factsOf(view, id)
  const [part] = await rows(
    view.db,
    sql<Part & { account: string | null; open: boolean }>`select ${partColumns(view)}, ${accountSeen(view)} as open,
        case when ${accountSeen(view)} then u.account end as account
      from review_unit u join review rv on rv.id = u.review_id
      where rv.id = ${id} and u.unit_id = ${unitId} and ${visibleAnswers(view)}`,
  )
  if (!part) throw notFound()
  const [files, moves, steered] = await Promise.all([
    part.open ? filesOf(view, 'reviewUnit', [part.id]) : new Map<string, never>(),
    view.db
      .selectFrom('review_unit_move as m')
      .innerJoin('account', 'account.id', 'm.by_account_id')
      .innerJoin('person', 'person.id', 'account.person_id')
      .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
      .leftJoin('person as fp', 'fp.id', 'fa.person_id')
      .select(['m.move', 'm.reason', 'm.on_day as onDay', 'person.name as by', 'fp.name as actingFor', 'm.at'])
      .select(sql<AnswerState>`m.to_state`.as('toState'))
      .where('review_id', '=', id)
      .where('unit_id', '=', unitId)
      .orderBy('seq', 'desc')
      .execute(),
    steeredBy(view, id),
  ])
  const { id: answerId, open: _, ...rest } = part
  return {
    ...rest,
    files: files.get(answerId) ?? [],
    moves: moves.map((move) => ({ ...move, at: move.at.toISOString() })),
    may: mayWith(view, facts, part, steered),
  }
}
