import { sql } from 'kysely'
import { type Act, demand } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type AnswerMove, type AnswerState, answerMoves } from './moves.ts'
import { steeredBy } from './steering.ts'
import { visibleAnswers } from './visible.ts'

export type Of = { id: string; unitId: string }
type Told = { version: number; reason?: string | undefined; on?: string }
type Set = { planned_on?: string | null; held_on?: string | null; people?: number | null; account?: string }

/** Whose act it is: the unit's own, or the receiver's: the unit that asks, and those above the unit that take part. */
async function standingOf(work: Work, { id, unitId }: Of, act: Act, owner: string) {
  if (act === 'review.answer') return { own: unitId }
  return { own: [owner, ...((await steeredBy(work, id)).get(unitId) ?? [])] }
}

/** The unit's part, locked for this act: 404 out of reach, 403 without the act, 409 where it changed meanwhile. */
async function lockAnswer(work: Work, of: Of, act: Act, version: number) {
  const query = sql<{
    owner: string
    endedOn: string | null
  }>`select rv.owner_unit_id as owner, rv.ended_on as "endedOn"
    from review rv join review_unit u on u.review_id = rv.id
    where rv.id = ${of.id} and u.unit_id = ${of.unitId} and ${visibleAnswers(work)}`
  const [review] = await rows(work.db, query)
  if (!review) throw notFound()
  const answer = await work.tx
    .selectFrom('review_unit')
    .selectAll()
    .where('review_id', '=', of.id)
    .where('unit_id', '=', of.unitId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, act, await standingOf(work, of, act, review.owner))
  if (review.endedOn !== null) throw refused('review.ended', { on: review.endedOn })
  // what the unit writes is its own until it is reported: a receiver's stale save shows the rest
  const { account: _, ...theirs } = answer
  if (version !== answer.version) throw stale(theirs)
  return { ...answer, state: answer.state as AnswerState }
}

/** One legal move: the record, the state that follows, and what comes with it. */
async function move(work: Work, of: Of, name: AnswerMove, told: Told, set: Set = {}) {
  const act = ['receive', 'return', 'reopen'].includes(name) ? 'review.receive' : 'review.answer'
  const before = await lockAnswer(work, of, act, told.version)
  // giving back and taking the receipt back are one act: which of the two, the state says
  const taken = name === 'return' && before.state === 'received' ? 'reopen' : name
  const to = stateAfter(answerMoves, before.state, taken)
  if (!to) throw conflict('move.not-allowed', { move: taken, state: before.state })
  if (needsReason(answerMoves, before.state, taken) && !told.reason)
    throw invalid([{ path: 'body.reason', problem: 'required' }])
  await work.tx
    .insertInto('review_unit_move')
    .values({
      review_id: of.id,
      unit_id: of.unitId,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from review_unit_move
        where review_id = ${of.id} and unit_id = ${of.unitId})`,
      move: taken,
      from_state: before.state,
      to_state: to,
      reason: told.reason ?? null,
      on_day: told.on ?? work.today,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  const { version } = await work.tx
    .updateTable('review_unit')
    .set((eb) => ({ ...set, ...undone(to), state: to, version: eb('version', '+', 1) }))
    .where('review_id', '=', of.id)
    .where('unit_id', '=', of.unitId)
    .returning('version')
    .executeTakeFirstOrThrow()
  const { account: _, ...facts } = set
  work.record(
    `review.answer-${taken}`,
    { kind: 'review', id: of.id },
    { unitId: of.unitId, ...facts, reason: told.reason },
  )
  return { id: of.id, version, answerId: before.id }
}

/** What a state does not have: a step back takes the later days with it; what was written stays with the unit. */
const undone = (to: AnswerState) => ({
  ...(to === 'notStarted' && { planned_on: null }),
  ...((to === 'notStarted' || to === 'planned') && { held_on: null, people: null }),
  ...((to === 'notStarted' || to === 'planned' || to === 'held') && { reported_on: null }),
})

const made = ({ id, version }: { id: string; version: number }) => ({ id, version })

export const planReview = async (work: Work, of: Of, { on, version }: { on: string; version: number }) =>
  made(await move(work, of, 'plan', { version, on }, { planned_on: on }))

export async function holdReview(work: Work, of: Of, asked: { on: string; people: number; version: number }) {
  const { on, people, version } = asked
  if (on > work.today) throw refused('review.held-in-future', { today: work.today })
  return made(await move(work, of, 'hold', { version, on }, { held_on: on, people }))
}

type Account = { account: string; fileIds: readonly string[]; version: number }
export async function reportReview(work: Work, of: Of, { account, fileIds, version }: Account) {
  const reported = await move(work, of, 'report', { version }, { account })
  await work.tx
    .updateTable('review_unit')
    .set({ reported_on: work.today })
    .where('id', '=', reported.answerId)
    .execute()
  await attachFiles(work, { kind: 'reviewUnit', id: reported.answerId }, fileIds)
  return made(reported)
}

type Why = { reason: string; version: number }
export const stepBackAnswer = async (work: Work, of: Of, why: Why) => made(await move(work, of, 'stepBack', why))
export const receiveAnswer = async (work: Work, of: Of, asked: { version: number }) =>
  made(await move(work, of, 'receive', asked))
export const returnAnswer = async (work: Work, of: Of, why: Why) => made(await move(work, of, 'return', why))
