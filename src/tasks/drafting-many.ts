import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { fillInEach, refuseUnknownUnits } from './filled.ts'
import type { When } from './shapes.ts'
import { unitsOf } from './units.ts'

export type TaskOfDocument = {
  content: string
  deliverable: string | null
  outsideCode?: string | null
  provisionId: string | null
  when: When | null
  leads: readonly string[]
  coordinating: readonly string[]
  watching: readonly string[]
  /** The words it is drafted from, and the names in them that are no unit of the directory. */
  source: { quote: string; fileName: string; unmatched: readonly string[] }
}
type Origin = { issuingUnitId: string; directiveId: string | null }

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

/** What they have of the directive they come from. */
async function directiveFacts(work: Work, { directiveId }: Origin, tasks: readonly TaskOfDocument[]) {
  if (directiveId === null) return null
  const wanted = [...new Set(tasks.flatMap(({ provisionId }) => provisionId ?? []))]
  const [facts] = await rows(
    work.db,
    sql<{ sector: string | null; bloc: string | null; known: number }>`select d.sector_id as sector, d.bloc_id as bloc,
      (select count(*)::int from provision p where p.directive_id = d.id and p.id = any(${uuids(wanted)})) as known
      from directive d where d.id = ${directiveId}::uuid`,
  )
  if (!facts || facts.known < wanted.length)
    throw invalid([{ path: 'body.provisionId', problem: 'of-another-directive' }])
  return facts
}

/**
 * Drafts many tasks of one document: as many questions as for one. Whoever calls has made sure that the directive is
 * within reach, and records the act.
 */
export async function draftTasks(work: Work, origin: Origin, tasks: readonly TaskOfDocument[]): Promise<string[]> {
  demand(work, 'task.draft', { issuing: origin.issuingUnitId })
  const all = (part: 'leads' | 'coordinating' | 'watching') => tasks.flatMap((task) => task[part])
  await refuseUnknownUnits(work, { leads: all('leads'), coordinating: all('coordinating'), watching: all('watching') })
  const facts = await directiveFacts(work, origin, tasks)
  const filled = await fillInEach(
    work,
    origin,
    tasks.map(({ leads }) => leads),
  )
  const ids = (
    await rows(work.db, sql<{ id: string }>`select new_id() as id from generate_series(1, ${tasks.length}::int)`)
  ).map(({ id }) => id)
  const values = tasks.map(({ when, leads, ...task }, i) => ({
    id: ids[i]!,
    content: task.content,
    deliverable: task.deliverable || null,
    outside_code: task.outsideCode || null,
    directive_id: origin.directiveId,
    provision_id: task.provisionId,
    sector_id: facts?.sector ?? null,
    bloc_id: facts?.bloc ?? null,
    work_year: Number(work.today.slice(0, 4)),
    authority: filled[i]!.authority,
    verb: filled[i]!.verb,
    responsible_position: filled[i]!.responsiblePosition,
    confirming_position: filled[i]!.confirmingPosition,
    issuing_unit_id: origin.issuingUnitId,
    lead_unit_id: leads.length === 1 ? leads[0]! : null,
    deadline: when?.kind === 'deadline' ? when.deadline : null,
    standing: when?.kind === 'standing',
    rhythm: when?.kind === 'rhythm' ? when.rhythm : null,
    due_rule: when?.kind === 'rhythm' ? JSON.stringify(when.due) : null,
    made_by: work.actor.accountId,
    made_at: work.at,
    changed_at: work.at,
  }))
  // below the number of values that one statement may carry
  for (let at = 0; at < values.length; at += 2_000)
    await work.tx
      .insertInto('task')
      .values(values.slice(at, at + 2_000))
      .execute()
  const units = tasks.flatMap(({ leads, coordinating, watching }, i) =>
    unitsOf(leads, coordinating, watching).map((unit) => ({ task_id: ids[i]!, ...unit })),
  )
  await sql`insert into task_unit (task_id, unit_id, part, position)
    select * from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r (task_id uuid, unit_id uuid, part text, position int)
  `.execute(work.tx)
  const sources = tasks.map(({ source }, i) => ({
    task_id: ids[i]!,
    quote: source.quote,
    file_name: source.fileName,
    unmatched: [...new Set(source.unmatched)],
  }))
  await sql`insert into task_source (task_id, quote, file_name, unmatched)
    select * from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as r (task_id uuid, quote text, file_name text, unmatched text[])
  `.execute(work.tx)
  return ids
}
