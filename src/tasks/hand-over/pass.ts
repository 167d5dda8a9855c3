import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { dropOpenRequests } from '../cancelling.ts'
import type { Locked } from '../change.ts'
import { fillIn, headOf } from '../filled.ts'
import { type Going, goingWith } from './going.ts'
import { type Side, unitChanged } from './moves.ts'

type Passing = { taskId: string; side: Side; from: string; to: string; reason: string }
type Moved = { leads: string[]; issues: string[]; all: string[] }

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`
const movedOf = (going: readonly Going[]): Moved => ({
  leads: going.flatMap(({ id, leads }) => (leads ? [id] : [])),
  issues: going.flatMap(({ id, issues }) => (issues ? [id] : [])),
  all: [...new Set(going.map(({ id }) => id))],
})

/** Who answers is the new head by position: the unit names its own person. A unit leads as parent in the words it had. */
async function writeHeads(work: Work, task: Locked, { side, to }: Passing, { leads, issues, all }: Moved) {
  const asked = { issuingUnitId: task.issuing_unit_id, directiveId: task.directive_id }
  const { verb, responsiblePosition } = await fillIn(work, asked, [to])
  const answers = side === 'lead' ? leads : []
  await sql`update task t set version = t.version + 1, changed_at = ${work.at},
      lead_unit_id = case when t.id = any(${uuids(leads)}) then ${to}::uuid else t.lead_unit_id end,
      verb = case when t.id = any(${uuids(answers)}) then ${verb} else t.verb end,
      responsible_position = case when t.id = any(${uuids(answers)}) then ${responsiblePosition} else t.responsible_position end,
      responsible_person_id = case when t.id = any(${uuids(answers)}) then null else t.responsible_person_id end,
      issuing_unit_id = case when t.id = any(${uuids(issues)}) then ${to}::uuid else t.issuing_unit_id end,
      confirming_position = case when t.id = any(${uuids(issues)}) then ${headOf(to, work.today)} else t.confirming_position end
    where t.id = any(${uuids(all)})`.execute(work.tx)
}

/** The new lead has no other part beside; whoever had the task goes on reading it. */
async function writeParts(work: Work, { from, to }: Passing, { leads, all }: Moved) {
  await sql`delete from task_unit u where u.task_id = any(${uuids(leads)})
    and (u.unit_id = ${to}::uuid or (u.unit_id = ${from}::uuid and u.part = 'lead'))`.execute(work.tx)
  await sql`insert into task_unit (task_id, unit_id, part)
    select id, ${to}::uuid, 'lead' from unnest(${uuids(leads)}) l(id)
    union all
    select id, ${from}::uuid, 'watching' from unnest(${uuids(all)}) l(id)
      where not exists (select from task_unit u where u.task_id = l.id and u.unit_id = ${from}::uuid)
    on conflict do nothing`.execute(work.tx)
}

/** "Sở A → Sở B: the reason", in the history of each task that went. */
async function tellHistories(work: Work, { from, to, reason }: Passing, { all }: Moved) {
  const named = await unitsOn(work, [from, to], work.today)
  const told = `${[from, to].map((id) => named.get(id)?.shortName ?? '').join(' → ')}: ${reason}`
  await sql`insert into task_move (task_id, seq, move, from_state, to_state, reason, on_day, by_account_id, acting_for_id, by_unit_id, at)
    select t.id, coalesce((select max(m.seq) from task_move m where m.task_id = t.id), 0) + 1, 'handOver', t.state, t.state,
      ${told}, ${work.today}::date, ${work.actor.accountId}::uuid, ${work.actingFor.id}::uuid, ${to}::uuid, ${work.at}
    from task t where t.id = any(${uuids(all)})`.execute(work.tx)
}

/** The task is the other unit's from now on, with what follows from that; a request for a later deadline was the old lead's. */
export async function passToUnit(work: Work, task: Locked, passing: Passing): Promise<void> {
  const moved = movedOf(await goingWith(work, passing))
  await writeHeads(work, task, passing, moved)
  await writeParts(work, passing, moved)
  if (passing.side === 'lead') await dropOpenRequests(work, moved.leads)
  await tellHistories(work, passing, moved)
  const { side, from, to } = passing
  for (const id of moved.all) work.record('task.handed-over', { kind: 'task', id }, unitChanged(side, from, to))
}
