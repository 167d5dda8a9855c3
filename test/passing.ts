import { sql } from 'kysely'
import { pino } from 'pino'
import { timedRound } from '#src/app/timed.ts'
import { addSuccession, type NewSuccession, rebuildClosure } from '#src/units/index.ts'
import { makeReporting } from './reporting.ts'

/** A reporting world in which units pass on: tasks to pass, and what a succession touched. */
export async function makePassing() {
  const at = await makeReporting({ now: '2021-01-12' })
  const hoc = await at.world.unit('commune', 'Xã Quài Hợp', { parent: at.district, from: '2021-03-01' })
  const failed: string[] = []
  const log = pino({}, { write: (line: string) => void failed.push(line) })
  let number = 0
  const task = async (lead: string, more: object = {}) => {
    const { id } = await at.db
      .insertInto('task')
      .values({
        content: `Việc ${++number}`,
        work_year: 2021,
        issuing_unit_id: at.office,
        lead_unit_id: lead,
        state: 'inProgress',
        deadline: '2021-06-30',
        made_by: at.people.coordinator,
        made_at: at.clock.now(),
        changed_at: at.clock.now(),
        ...more,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await at.db.insertInto('task_unit').values({ task_id: id, unit_id: lead, part: 'lead' }).execute()
    return id
  }
  const round = () =>
    timedRound({
      unitOfWork: (_actor, _at, _today, run) => at.act(run),
      clock: at.clock,
      log,
      publicUrl: 'http://mach.test',
    })
  const add = (s: NewSuccession) => at.act((work) => addSuccession(work, s))
  /** The last day of a unit, put in place as an import does. */
  const ends = async (...units: string[]) => {
    for (const id of units)
      await at.db
        .updateTable('unit_version')
        .set(({ fn, val }) => ({ valid: fn<string>('daterange', [val('2019-01-01'), val('2021-03-01')]) }))
        .where('unit_id', '=', id)
        .execute()
    await at.db.transaction().execute((tx) => rebuildClosure(tx))
  }
  const partsOf = async (id: string) =>
    (
      await at.db
        .selectFrom('task_unit')
        .select(['unit_id', 'part'])
        .where('task_id', '=', id)
        .orderBy('part')
        .execute()
    ).map(({ unit_id, part }) => [part, unit_id])
  const leadOf = async (id: string) =>
    (await at.db.selectFrom('task').select('lead_unit_id').where('id', '=', id).executeTakeFirstOrThrow()).lead_unit_id
  /** What a succession may touch, without what counts on: versions, ids of rows that are written anew. */
  const dumpOf = async () => {
    const told = async (table: string, leave: string) =>
      (
        await sql<{ row: string }>`
          select (to_jsonb(t) - string_to_array(${leave}, ' '))::text as row from ${sql.table(table)} t order by 1`.execute(
          at.db,
        )
      ).rows.map(({ row }) => row)
    const tables: Record<string, string> = {
      unit: 'version',
      unit_version: 'id',
      unit_code: '',
      closure: '',
      unit_setting: '',
      bloc: '',
      bloc_member: '',
      regime: 'version',
      regime_unit: '',
      form: 'version',
      task: 'version',
      task_unit: '',
      task_move: '',
      hand_over: '',
      dissemination_unit: 'version',
      dissemination_session: '',
      expected_report: 'version',
      expected_figure: '',
      report_move: '',
      report_predecessor: '',
      role_grant: '',
      grant_proposal: '',
      indicator: 'version',
      target: '',
      directive: 'version',
      obligation: 'version',
      obligation_party: '',
      obligation_check: '',
      document: 'version',
      office_template: 'version',
      file_link: '',
      review: 'version',
      review_unit: 'version',
      review_unit_move: '',
      meeting: 'version',
      participant: 'version',
      contribution: 'version',
      question: 'version',
      advice: 'version',
      activity_type: 'version',
      article: 'version',
      succession: '',
      succession_effect: '',
    }
    return Object.fromEntries(
      await Promise.all(
        Object.entries(tables).map(async ([table, leave]) => [table, await told(table, leave)] as const),
      ),
    ) as Record<string, string[]>
  }
  return { at, hoc, task, round, failed, add, ends, partsOf, leadOf, dumpOf }
}
export type Passing = Awaited<ReturnType<typeof makePassing>>
