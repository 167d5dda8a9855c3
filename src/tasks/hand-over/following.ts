import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { type Effect, noteEffects, type Passing, type TookEffect } from '#src/units/index.ts'
import type { HandOverState, Lapse, Side } from './moves.ts'
import { tellOfHandOver } from './telling.ts'

/** `holder`: who has now what is handed over; `beside`: who leads the other parts of the same task. */
export type Waiting = {
  id: string
  taskId: string
  side: Side
  from: string
  to: string
  firstAsked: string | null
  holder: string
  beside: string[]
}
type Standing = { from: string; to: string; firstAsked: string | null }
/** What a succession made of a proposal. */
export type Followed = Standing & { state: HandOverState }
type Settled = Waiting & { next: Standing; lapse: Lapse | null }

const waitingSql = sql`select h.id, h.task_id as "taskId", h.side, h.from_unit_id as "from", h.to_unit_id as "to",
    h.first_asked_id as "firstAsked", case h.side when 'lead' then t.lead_unit_id else t.issuing_unit_id end as holder,
    array(select b.lead_unit_id::text from task b where h.side = 'lead' and b.parent_id = t.parent_id and b.id <> t.id
      and b.lead_unit_id is not null and b.state <> 'cancelled') as beside
  from hand_over h join task t on t.id = h.task_id where h.state = 'proposed'`

const waitingAt = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<Waiting>`${waitingSql} and (h.from_unit_id = any(${[...units]}::uuid[]) or h.to_unit_id = any(${[...units]}::uuid[]))
      order by t.id for update of t, h`,
  )

/** To whom it waits once these units have passed on, or why it waits for nobody. */
export function settled(one: Waiting, heirs: ReadonlyMap<string, string>): Settled {
  const [from, to] = [heirs.get(one.from) ?? one.from, heirs.get(one.to) ?? one.to]
  const lapse = to === from || to === one.holder ? 'has' : one.beside.includes(to) ? 'leads' : null
  const asks = { from, to, firstAsked: to === one.to ? one.firstAsked : (one.firstAsked ?? one.to) }
  const { firstAsked } = one
  return { ...one, lapse, next: lapse ? { from: one.from, to: one.to, firstAsked } : asks }
}

async function write(work: Work, list: readonly Settled[]): Promise<void> {
  const changed = list.map(({ id, next, lapse }) => ({ id, ...next, lapse }))
  await sql`update hand_over h set from_unit_id = r."from", to_unit_id = r."to", first_asked_id = r."firstAsked", lapse = r.lapse,
      state = case when r.lapse is null then h.state else 'lapsed' end,
      decided_at = case when r.lapse is not null then ${work.at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as r (id uuid, "from" uuid, "to" uuid, "firstAsked" uuid, lapse text) where h.id = r.id`.execute(work.tx)
  for (const one of list) {
    const { id: handOverId, taskId, side, lapse, next } = one
    const subject = { kind: 'task', id: taskId }
    if (lapse) work.record('task.hand-over-lapsed', subject, { handOverId, toUnitId: one.to })
    else work.record('task.hand-over-passed-on', subject, { handOverId, toUnitId: next.to, was: { toUnitId: one.to } })
    const told = { id: handOverId, taskId, side, from: next.from, to: next.to, note: null }
    if (lapse) await tellOfHandOver(work, 'handOverLapsed', told)
    else if (next.to !== one.to) await tellOfHandOver(work, 'handOverAsked', told)
  }
}

const effectOf =
  (successionId: string) =>
  ({ id, from, to, firstAsked, next, lapse }: Settled): Effect<Standing, Followed> => ({
    successionId,
    kind: 'handOver',
    subjectId: id,
    before: { from, to, firstAsked },
    after: { ...next, state: lapse ? 'lapsed' : 'proposed' },
  })

/**
 * A proposal of or to a unit that ended: asked of the successor, or lapsed where that has the task already. After the
 * tasks themselves, for who has one is asked of them.
 */
export async function followHandOvers(work: Work, { passings }: TookEffect): Promise<void> {
  for (const [successionId, own] of Map.groupBy(passings, (p: Passing) => p.successionId)) {
    const heirs = new Map(own.map(({ from, to }) => [from, to]))
    const followed = (await waitingAt(work, [...heirs.keys()])).map((one) => settled(one, heirs))
    if (followed.length === 0) continue
    await write(work, followed)
    await noteEffects(work, followed.map(effectOf(successionId)))
  }
}

/** Asked each minute, after the successions: a unit that ended and passed on to nobody answers no more. */
export async function lapseHandOvers(work: Work): Promise<void> {
  const ended = await rows(
    work.db,
    sql<Waiting>`${waitingSql} and not exists (select from unit_version v
      where v.unit_id = h.to_unit_id and v.valid @> ${work.today}::date) order by t.id for update of t, h`,
  )
  if (ended.length > 0)
    await write(
      work,
      ended.map((one) => ({ ...one, next: one, lapse: 'ended' })),
    )
}
