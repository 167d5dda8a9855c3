import { sql } from 'kysely'
import { demand, unitsFor } from '#src/access/index.ts'
import { directivesInSight, unitNameSql } from '#src/directives/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { rows } from '#src/platform/database.ts'
import { yearOf } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockAdvice, touchAdvice } from './change.ts'
import type { editAdvice as edit, enterAdvice as enter, removeAdvice as remove } from './contract.ts'
import type { AdviceBody } from './shapes.ts'

type Facts = Omit<AdviceBody, 'directiveId'>

/** The authority's name as it was on the day, or as given where it is no unit of the directory. */
async function authorityOf(work: Work, { toUnitId, toName, submittedOn }: Facts): Promise<string> {
  if (!toUnitId) {
    if (!toName) throw invalid([{ path: 'body.toName', problem: 'required' }])
    return toName
  }
  const query = sql<{ name: string | null }>`select ${unitNameSql('u.id', submittedOn)} as name
    from unit u where u.id = ${toUnitId}::uuid`
  const [unit] = await rows(work.db, query)
  if (!unit?.name) throw invalid([{ path: 'body.toUnitId', problem: 'unknown' }])
  return unit.name
}

function checkDays(work: Work, { submittedOn, askedBy }: Facts) {
  if (submittedOn > work.today) throw refused('advice.in-future', { today: work.today })
  if (askedBy && askedBy < submittedOn) throw refused('advice.asked-before', { submittedOn })
}

/** The bloc asked for, or the only one that the unit coordinates. */
async function blocOf(work: Work, fromUnitId: string, asked: string | null | undefined): Promise<string | null> {
  if (asked !== undefined) return asked
  const led = await work.db.selectFrom('bloc').select('id').where('coordinator_id', '=', fromUnitId).limit(2).execute()
  return led.length === 1 ? led[0]!.id : null
}

const columnsOf = (body: Facts, to_name: string) => ({
  kind: body.kind,
  title: body.title,
  symbol: body.symbol || null,
  to_unit_id: body.toUnitId ?? null,
  to_name,
  submitted_on: body.submittedOn,
  asked_by: body.askedBy ?? null,
  sector_id: body.sectorId ?? null,
  work_year: body.workYear ?? yearOf(body.submittedOn),
})

export async function enterAdvice(work: Work, { fromUnitId, fileIds, ...body }: Input<typeof enter>['body']) {
  const [only, another] = unitsFor(work.actor, 'advice.write')
  const from = fromUnitId ?? (another === undefined ? only : undefined)
  if (!from) throw invalid([{ path: 'body.fromUnitId', problem: 'required' }])
  demand(work, 'advice.write', { own: from })
  checkDays(work, body)
  const { id, version } = await work.tx
    .insertInto('advice')
    .values({
      ...columnsOf(body, await authorityOf(work, body)),
      bloc_id: await blocOf(work, from, body.blocId),
      from_unit_id: from,
      made_by: work.actor.accountId,
      made_for_id: work.actingFor.id,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'advice', id }, fileIds)
  work.record('advice.entered', { kind: 'advice', id }, { ...body, fromUnitId: from, fileIds })
  return { id, version }
}

export async function editAdvice(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  const before = await lockAdvice(work, id, version)
  checkDays(work, body)
  if (before.decided_on !== null && body.submittedOn > before.decided_on)
    throw refused('advice.decided-before', { on: before.decided_on, submittedOn: body.submittedOn })
  const directive_id = body.directiveId === undefined ? before.directive_id : body.directiveId
  if (directive_id !== before.directive_id) await checkDirective(work, before.state, directive_id)
  const after = {
    ...columnsOf(body, await authorityOf(work, body)),
    bloc_id: body.blocId === undefined ? before.bloc_id : body.blocId,
    directive_id,
  }
  await work.tx.updateTable('advice').set(after).where('id', '=', id).execute()
  work.record('advice.edited', { kind: 'advice', id }, changed(before, after))
  return touchAdvice(work, id)
}

/** A directive is issued upon accepted advice alone, and must be one the actor may see. */
export async function checkDirective(work: Work, state: string, directiveId: string | null | undefined) {
  if (!directiveId) return
  if (state !== 'accepted') throw refused('advice.directive-not-accepted')
  const [seen] = await directivesInSight(work, [directiveId])
  if (!seen) throw invalid([{ path: 'body.directiveId', problem: 'unknown' }])
}

export async function removeAdvice(work: Work, id: string, { version, reason }: Input<typeof remove>['body']) {
  const { state, folded: _, ...before } = await lockAdvice(work, id, version)
  if (state !== 'pending') throw conflict('move.not-allowed', { move: 'remove', state })
  await work.tx.deleteFrom('file_link').where('subject_kind', '=', 'advice').where('subject_id', '=', id).execute()
  await work.tx.deleteFrom('advice').where('id', '=', id).execute()
  work.record(
    'advice.removed',
    { kind: 'advice', id },
    { reason, title: before.title, submittedOn: before.submitted_on },
  )
  return { id }
}
