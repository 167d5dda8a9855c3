import { sql } from 'kysely'
import { keeperOfDirective } from '#src/directives/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { draftTasks, rewriteTasks } from '#src/tasks/index.ts'
import type { takeSheet as Take } from '../contract.ts'
import { checkSheet, countsOf } from './check.ts'
import { lockSheet, matchedOf } from './visible.ts'

/** Which tasks came of it or were changed by it. */
const noteTasks = (work: Work, sheetId: string, ids: readonly string[]) =>
  sql`insert into task_sheet_task (sheet_id, task_id) select ${sheetId}::uuid, id from unnest(${[...ids]}::uuid[]) x (id)
    on conflict do nothing`.execute(work.tx)

/** Drafts and changes in one act; checked again against what holds now, for a person may have looked at it yesterday. */
export async function takeSheet(work: Work, id: string, body: Input<typeof Take>['body']): Promise<Reply<typeof Take>> {
  const sheet = await lockSheet(work, id, body.version)
  const { owner_unit_id: issuingUnitId, directive_id: directiveId } = sheet
  if (directiveId) await keeperOfDirective(work, directiveId)
  const checked = await checkSheet(work, matchedOf(sheet))
  const counts = countsOf(checked)
  if (body.rows === 'all' && counts.refused > 0)
    throw refused('sheet.faults', { rows: counts.refused, faults: counts.faults })
  const makes = checked.flatMap(({ row, make }) => (make ? [{ row, make }] : []))
  const changes = checked.flatMap(({ row, change }) => (change ? [{ row, change }] : []))
  if (makes.length + changes.length === 0) throw refused('sheet.nothing')
  const ids =
    makes.length === 0
      ? []
      : await draftTasks(
          work,
          { issuingUnitId, directiveId },
          makes.map(({ make }) => make),
        )
  await rewriteTasks(
    work,
    changes.map(({ change }) => change),
  )
  const told = { made: makes.length, changed: changes.length, same: counts.same, left: counts.refused }
  const { file_name: fileName, digest } = sheet
  const subject = directiveId ? { kind: 'directive', id: directiveId } : { kind: 'taskSheet', id }
  work.record('sheet.taken', subject, {
    fileName,
    digest: digest.toString('hex'),
    made: told.made,
    changed: told.changed,
    same: told.same,
    wrong: told.left,
    ids,
    changedIds: changes.map(({ change }) => change.id),
  })
  await noteTasks(work, id, [...ids, ...changes.map(({ change }) => change.id)])
  const rest =
    counts.refused === 0
      ? { finished_at: work.at, sheets: '[]', taken: [] }
      : { taken: [...sheet.taken, ...makes.map(({ row }) => row), ...changes.map(({ row }) => row)] }
  await work.tx
    .updateTable('task_sheet')
    .set((eb) => ({
      ...rest,
      made: eb('made', '+', told.made),
      changed: eb('changed', '+', told.changed),
      taken_by: work.actor.accountId,
      changed_at: work.at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  return told
}
