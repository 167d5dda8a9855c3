import { sql } from 'kysely'
import { system } from '#src/platform/actor.ts'
import { rows } from '#src/platform/database.ts'
import { dayBefore } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { type Effect, noteEffects, type Passing, type TookEffect, unitsOn } from '#src/units/index.ts'
import { heirsOf, positionsAfter } from './passed-positions.ts'
import { changesOf, type PartiesChanged, type Positions } from './passed-units.ts'
import type { TaskUnits } from './units.ts'

type Open = {
  id: string
  state: string
  issuing: string
  lead: string | null
  changedAt: string
  seq: number
  units: TaskUnits
} & Positions
/** `changedAt`: when somebody last worked on it. */
export type TaskPassed = PartiesChanged & { changedAt: string; seq: number }
type Moved = { task: Open; successionId: string; passed: TaskPassed; from: Passing[] }

/** Not done nor cancelled, drafts too, with one of these units in any part. */
export const openTasksOf = (units: readonly string[]) => sql`(
  select id from task where (issuing_unit_id = any(${[...units]}::uuid[]) or lead_unit_id = any(${[...units]}::uuid[]))
    and state not in ('done', 'cancelled')
  union
  select t.id from task_unit u join task t on t.id = u.task_id
  where u.unit_id = any(${[...units]}::uuid[]) and t.state not in ('done', 'cancelled'))`

const positionsOf = ({ responsible, person, confirming }: Open): Positions => ({ responsible, person, confirming })

const lockOpen = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<Open>`
      select t.id, t.state, t.issuing_unit_id as issuing, t.lead_unit_id as lead, t.changed_at::text as "changedAt",
        t.responsible_position as responsible, t.responsible_person_id as person, t.confirming_position as confirming,
        coalesce((select max(seq) from task_move m where m.task_id = t.id), 0) as seq,
        coalesce((select jsonb_agg(jsonb_build_object('unit_id', u.unit_id, 'part', u.part, 'position', u.position)
          order by u.position, u.unit_id) from task_unit u where u.task_id = t.id), '[]') as units
      from task t where t.id in ${openTasksOf(units)} order by t.id for update of t`,
  )

/** Open tasks of an ended unit go to the unit that takes its work over, each with a word in its history. */
export async function followTasks(work: Work, { passings }: TookEffect): Promise<void> {
  const open = await lockOpen(
    work,
    passings.map(({ from }) => from),
  )
  const heirs = await heirsOf(work, passings)
  const passingOf = new Map(passings.map((passing) => [passing.from, passing]))
  const moved = open.flatMap((task): Moved[] => {
    let stands = positionsOf(task)
    return changesOf(task, passingOf).map(({ successionId, change, touching }, at) => {
      const positions = positionsAfter(stands, change, heirs)
      stands = { ...stands, ...positions?.after }
      const passed = { ...change, ...(positions && { positions }) }
      return {
        task,
        successionId,
        passed: { ...passed, changedAt: task.changedAt, seq: Number(task.seq) + at + 1 },
        from: touching,
      }
    })
  })
  if (moved.length === 0) return
  await writeParties(
    work,
    moved.map(({ task, passed }) => ({ id: task.id, ...passed })),
  )
  await tellHistories(work, moved)
  await noteEffects(
    work,
    moved.map(
      ({ task, successionId, passed }): Effect => ({
        successionId,
        kind: 'task',
        subjectId: task.id,
        // what was passed on says how it stood as well: of tens of thousands it is kept once
        before: {},
        after: passed,
      }),
    ),
  )
}

/** Rows first taken away, then added; the version counts on, so that a page opened before is told. */
export async function writeParties(work: Work, changes: readonly (PartiesChanged & { id: string })[]): Promise<void> {
  const flat = (which: 'removed' | 'added') =>
    JSON.stringify(changes.flatMap((change) => change[which].map((row) => ({ task_id: change.id, ...row }))))
  await sql`delete from task_unit u using jsonb_to_recordset(${flat('removed')}::jsonb) as r (task_id uuid, unit_id uuid, part text)
    where u.task_id = r.task_id and u.unit_id = r.unit_id and u.part = r.part`.execute(work.tx)
  await sql`insert into task_unit (task_id, unit_id, part, position)
    select * from jsonb_to_recordset(${flat('added')}::jsonb) as r (task_id uuid, unit_id uuid, part text, position int)
    on conflict do nothing`.execute(work.tx)
  const last = Map.groupBy(changes, ({ id }) => id)
  const heads = [...last].map(([id, own]) => ({
    id,
    issuing: own.findLast((c) => c.issuing)?.issuing?.after ?? null,
    leads: own.some((c) => c.lead),
    lead: own.findLast((c) => c.lead)?.lead?.after ?? null,
    positions: Object.assign({}, ...own.map((c) => c.positions?.after ?? {})),
  }))
  await sql`update task t set version = t.version + 1, issuing_unit_id = coalesce(r.issuing, t.issuing_unit_id),
      lead_unit_id = case when r.leads then r.lead else t.lead_unit_id end,
      responsible_position = case when jsonb_exists(r.positions, 'responsible')
        then r.positions ->> 'responsible' else t.responsible_position end,
      responsible_person_id = case when jsonb_exists(r.positions, 'person')
        then (r.positions ->> 'person')::uuid else t.responsible_person_id end,
      confirming_position = case when jsonb_exists(r.positions, 'confirming')
        then r.positions ->> 'confirming' else t.confirming_position end
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as r (id uuid, issuing uuid, leads boolean, lead uuid, positions jsonb)
    where t.id = r.id`.execute(work.tx)
}

/** "Sở A → Sở B", by the names of the day before and of the day. */
async function tellHistories(work: Work, moved: readonly Moved[]): Promise<void> {
  const passings = moved.flatMap(({ from }) => from)
  const { on } = passings[0]!
  const named = await unitsOn(
    work,
    passings.map(({ from }) => from),
    dayBefore(on),
  )
  const heirs = await unitsOn(
    work,
    passings.map(({ to }) => to),
    work.today,
  )
  const entries = moved.map(({ task, passed, from }) => ({
    task_id: task.id,
    seq: passed.seq,
    state: task.state,
    reason: from.map((p) => `${named.get(p.from)?.shortName ?? ''} → ${heirs.get(p.to)?.shortName ?? ''}`).join('; '),
    unit: from[0]?.to ?? null,
  }))
  const by = work.actor.accountId === system.accountId ? null : work.actor.accountId
  await sql`
    insert into task_move (task_id, seq, move, from_state, to_state, reason, on_day, by_account_id, by_unit_id, at)
    select task_id, seq, 'passOn', state, state, reason, ${on}::date, ${by}::uuid, unit, ${work.at}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as r (task_id uuid, seq int, state text, reason text, unit uuid)`.execute(work.tx)
  for (const { task, from } of moved)
    work.record(
      'task.passedOn',
      { kind: 'task', id: task.id },
      { units: from.map((p) => ({ from: p.from, to: p.to })) },
    )
}
