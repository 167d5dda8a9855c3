import { sql } from 'kysely'
import { type Act, actUnder } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { fillInEach, refuseUnknownUnits } from './filled.ts'
import type { TaskState } from './moves.ts'
import { takesProgress } from './moves.ts'
import type { When } from './shapes.ts'
import { type Part, unitsOf } from './units.ts'

/** What becomes of a task that stands at this version; left out stays. */
export type Rewriting = {
  id: string
  version: number
  content?: string
  deliverable?: string
  outsideCode?: string
  provisionId?: string
  /** Of a draft only. */
  when?: When
  leads?: readonly string[]
  coordinating?: readonly string[]
  watching?: readonly string[]
  /** Of an issued task: a later deadline, unasked. */
  extension?: { to: string; reason: string }
}

type Locked = {
  id: string
  version: number
  state: TaskState
  deadline: string | null
  parentDeadline: string | null
  issuing: string
  directiveId: string | null
  units: { unit: string; part: Part }[]
}

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

/** Parents before their children, as every act on a family locks them. */
async function lock(work: Work, ids: readonly string[]): Promise<Map<string, Locked>> {
  await rows(
    work.db,
    sql`select id from task where id in (select parent_id from task where id = any(${uuids(ids)})) order by id for update`,
  )
  const found = await rows(
    work.db,
    sql<Locked>`select t.id, t.version, t.state, t.deadline, t.issuing_unit_id as issuing, t.directive_id as "directiveId",
        (select p.deadline from task p where p.id = t.parent_id) as "parentDeadline",
        coalesce((select jsonb_agg(jsonb_build_object('unit', u.unit_id, 'part', u.part) order by u.position, u.unit_id)
          from task_unit u where u.task_id = t.id), '[]') as units
      from task t where t.id = any(${uuids(ids)}) order by t.id for update of t`,
  )
  return new Map(found.map((task) => [task.id, task]))
}

/** Still as they were looked at; what this person may not change was refused then, and is noted here in whose name. */
function actOnEach(work: Work, changes: readonly Rewriting[], tasks: ReadonlyMap<string, Locked>) {
  for (const { id, version, extension, ...to } of changes) {
    const task = tasks.get(id)
    const late = [extension?.to, to.when?.kind === 'deadline' ? to.when.deadline : null].some(
      (day) => day && task?.parentDeadline && day > task.parentDeadline,
    )
    const draft = task?.state === 'draft'
    const fits = draft ? !extension : task && takesProgress(task.state) && !to.when && !to.leads && !to.provisionId
    if (!task || task.version !== version || late || !fits) throw conflict('task.moved')
    const acting = (act: Act) => actUnder(work, act, { issuing: task.issuing })
    if (draft) acting('task.draft')
    else if (Object.keys(to).length > 0) acting('task.reword')
    if (extension) acting('task.decideExtension')
  }
}

/** The parts of a draft whose leads change, filled in anew: the verb, who answers. */
async function filledAnew(work: Work, changes: readonly Rewriting[], tasks: ReadonlyMap<string, Locked>) {
  const anew = changes.filter(({ leads }) => leads !== undefined)
  const byOrigin = Map.groupBy(anew, ({ id }) => `${tasks.get(id)!.issuing} ${tasks.get(id)!.directiveId}`)
  const filled = new Map<string, Awaited<ReturnType<typeof fillInEach>>[number]>()
  for (const own of byOrigin.values()) {
    const { issuing, directiveId } = tasks.get(own[0]!.id)!
    const each = await fillInEach(
      work,
      { issuingUnitId: issuing, directiveId },
      own.map(({ leads }) => leads!),
    )
    for (const [i, { id }] of own.entries()) filled.set(id, each[i]!)
  }
  return filled
}

const timed = (when: When) => ({
  deadline: when.kind === 'deadline' ? when.deadline : null,
  standing: when.kind === 'standing',
  rhythm: when.kind === 'rhythm' ? when.rhythm : null,
  due_rule: when.kind === 'rhythm' ? when.due : null,
})

/** Changes many tasks that a person has looked at: as many questions as for one, refused whole if one of them moved since. */
export async function rewriteTasks(work: Work, changes: readonly Rewriting[]): Promise<void> {
  if (changes.length === 0) return
  const tasks = await lock(
    work,
    changes.map(({ id }) => id),
  )
  actOnEach(work, changes, tasks)
  const all = (part: 'leads' | 'coordinating' | 'watching') => changes.flatMap((change) => change[part] ?? [])
  await refuseUnknownUnits(work, { leads: all('leads'), coordinating: all('coordinating'), watching: all('watching') })
  const filled = await filledAnew(work, changes, tasks)
  const heads = changes.map(({ id, content, deliverable, outsideCode, provisionId, when, leads, extension }) => ({
    id,
    content,
    deliverable,
    outside_code: outsideCode,
    provision_id: provisionId,
    timed: when !== undefined,
    ...(when && timed(when)),
    led: leads !== undefined,
    lead: leads?.length === 1 ? leads[0] : null,
    verb: filled.get(id)?.verb,
    responsible: filled.get(id)?.responsiblePosition,
    extended: extension?.to,
  }))
  await sql`update task t set version = t.version + 1, changed_at = ${work.at},
      content = coalesce(r.content, t.content), deliverable = coalesce(r.deliverable, t.deliverable),
      outside_code = coalesce(r.outside_code, t.outside_code), provision_id = coalesce(r.provision_id, t.provision_id),
      deadline = case when r.timed then r.deadline else coalesce(r.extended, t.deadline) end,
      standing = case when r.timed then r.standing else t.standing end,
      rhythm = case when r.timed then r.rhythm else t.rhythm end,
      due_rule = case when r.timed then r.due_rule else t.due_rule end,
      extensions = t.extensions + case when r.extended is null then 0 else 1 end,
      lead_unit_id = case when r.led then r.lead else t.lead_unit_id end,
      verb = case when r.led then r.verb else t.verb end,
      responsible_position = case when r.led then r.responsible else t.responsible_position end
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as r (id uuid, content text, deliverable text, outside_code text,
      provision_id uuid, timed boolean, deadline date, standing boolean, rhythm text, due_rule jsonb, led boolean, lead uuid,
      verb text, responsible text, extended date)
    where t.id = r.id`.execute(work.tx)
  await writeParts(work, changes, tasks)
  await noteExtensions(work, changes, tasks)
  for (const { id, version: _, extension, ...to } of changes)
    if (Object.keys(to).length > 0) work.record('task.edited', { kind: 'task', id }, to)
}

async function writeParts(work: Work, changes: readonly Rewriting[], tasks: ReadonlyMap<string, Locked>) {
  const anew = changes.filter(({ leads, coordinating, watching }) => leads ?? coordinating ?? watching)
  if (anew.length === 0) return
  const units = anew.flatMap(({ id, leads, coordinating, watching }) => {
    const now = (part: Part) => tasks.get(id)!.units.flatMap((one) => (one.part === part ? one.unit : []))
    const parts = [leads ?? now('lead'), coordinating ?? now('coordinating'), watching ?? now('watching')] as const
    return unitsOf(...parts).map((unit) => ({ task_id: id, ...unit }))
  })
  await sql`delete from task_unit where task_id = any(${uuids(anew.map(({ id }) => id))})`.execute(work.tx)
  await sql`insert into task_unit (task_id, unit_id, part, position)
    select * from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r (task_id uuid, unit_id uuid, part text, position int)
  `.execute(work.tx)
}

/** The same record as a request that was granted, with both names the leader's. */
async function noteExtensions(work: Work, changes: readonly Rewriting[], tasks: ReadonlyMap<string, Locked>) {
  const extended = changes.flatMap(({ id, extension }) =>
    extension ? [{ id, from: tasks.get(id)!.deadline, ...extension }] : [],
  )
  if (extended.length === 0) return
  const by = work.actor.accountId
  await sql`insert into extension (task_id, from_deadline, to_deadline, reason, state, requested_by, requested_at, decided_by,
      decided_for_id, decided_at)
    select id, "from", "to", reason, 'granted', ${by}::uuid, ${work.at}, ${by}::uuid, ${work.actingFor.id}::uuid, ${work.at}
    from jsonb_to_recordset(${JSON.stringify(extended)}::jsonb) as r (id uuid, "from" date, "to" date, reason text)
  `.execute(work.tx)
  for (const { id, from, to, reason } of extended)
    work.record('task.extension-granted', { kind: 'task', id }, { from, to, note: reason })
}
