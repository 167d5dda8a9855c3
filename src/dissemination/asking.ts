import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type ChosenUnits, chosenUnits } from '#src/units/index.ts'
import type { editDissemination as edit, openDissemination as open } from './contract.ts'
import { visibleDisseminations } from './visible.ts'

/** Asks these units besides those already asked. */
async function askUnits(
  work: Work,
  { id, owner }: { id: string; owner: string },
  chosen: ChosenUnits,
): Promise<number> {
  const found = await chosenUnits(work, owner, chosen)
  if (found.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('dissemination_unit')
    .values(
      found.map((unit, at) => ({
        dissemination_id: id,
        unit_id: unit.id,
        position: sql<number>`(select coalesce(max(position), 0) from dissemination_unit
          where dissemination_id = ${id}) + ${at + 1}::int`,
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

export async function openDissemination(work: Work, body: Input<typeof open>['body']) {
  const [only, another] = unitsFor(work.actor, 'dissemination.write')
  const owner = body.ownerUnitId ?? (another === undefined ? only : undefined)
  if (!owner) throw invalid([{ path: 'body.ownerUnitId', problem: 'required' }])
  demand(work, 'dissemination.write', { own: owner })
  const [seen] = await directivesInSight(work, [body.directiveId])
  if (!seen) throw invalid([{ path: 'body.directiveId', problem: 'unknown' }])
  const { state } = await work.tx
    .selectFrom('directive')
    .select('state')
    .where('id', '=', body.directiveId)
    .executeTakeFirstOrThrow()
  // a draft would be shown to all who are asked
  if (state === 'draft') throw refused('dissemination.draft')
  if (body.dueOn < work.today) throw refused('dissemination.due-before', { openedOn: work.today })
  const { id, version } = await work.tx
    .insertInto('dissemination')
    .values({
      directive_id: body.directiveId,
      owner_unit_id: owner,
      due_on: body.dueOn,
      note: body.note,
      opened_on: work.today,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  const units = await askUnits(work, { id, owner }, body)
  if (units === 0) throw invalid([{ path: 'body.unitIds', problem: 'required' }])
  work.record('dissemination.opened', { kind: 'dissemination', id }, { ...body, ownerUnitId: owner, units })
  return { id, version }
}

/** Locked for its keeper: 404 out of reach, 403 where another unit keeps it, 409 where it changed meanwhile. */
async function lockDissemination(work: Work, id: string, version: number) {
  const query = sql<{
    id: string
  }>`select dn.id from dissemination dn where dn.id = ${id} and ${visibleDisseminations(work)}`
  const [seen] = await rows(work.db, query)
  if (!seen) throw notFound()
  const found = await work.tx
    .selectFrom('dissemination')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, 'dissemination.write', { own: found.owner_unit_id })
  if (version !== found.version) throw stale(found)
  return found
}

/** Only a unit that has entered nothing is left out. */
async function leaveOut(work: Work, id: string, unitIds: readonly string[]) {
  if (unitIds.length === 0) return
  const { numDeletedRows } = await work.tx
    .deleteFrom('dissemination_unit as u')
    .where('u.dissemination_id', '=', id)
    .where('u.unit_id', 'in', [...unitIds])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dissemination_session as s')
            .select('s.id')
            .whereRef('s.dissemination_id', '=', 'u.dissemination_id')
            .whereRef('s.unit_id', '=', 'u.unit_id'),
        ),
      ),
    )
    .executeTakeFirst()
  if (Number(numDeletedRows) < new Set(unitIds).size) throw refused('dissemination.unit-has-entered')
}

export async function editDissemination(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  const before = await lockDissemination(work, id, version)
  if (body.dueOn < before.opened_on) throw refused('dissemination.due-before', { openedOn: before.opened_on })
  await leaveOut(work, id, body.withoutUnitIds)
  await askUnits(work, { id, owner: before.owner_unit_id }, body)
  work.record('dissemination.edited', { kind: 'dissemination', id }, body)
  return work.tx
    .updateTable('dissemination')
    .set((eb) => ({ due_on: body.dueOn, note: body.note, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
