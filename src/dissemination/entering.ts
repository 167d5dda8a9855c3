import { sql } from 'kysely'
import { actUnder, demand, may } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { enterSession as enter, sayPeopleDue as say } from './contract.ts'
import { visibleStudies } from './visible.ts'

type Of = { id: string; unitId: string }

/**
 * The unit's line of the register, locked: 404 out of reach, 403 for all but the unit itself and the one that asks, 409
 * where it changed meanwhile.
 */
async function lockStudy(work: Work, { id, unitId }: Of, version?: number) {
  const query = sql<{ owner: string; openedOn: string }>`select dn.owner_unit_id as owner, dn.opened_on as "openedOn"
    from dissemination dn join dissemination_unit u on u.dissemination_id = dn.id
    where dn.id = ${id} and u.unit_id = ${unitId} and ${visibleStudies(work)}`
  const [seen] = await rows(work.db, query)
  if (!seen) throw notFound()
  const study = await work.tx
    .selectFrom('dissemination_unit')
    .selectAll()
    .where('dissemination_id', '=', id)
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const own = may(work.actor, 'dissemination.enter', { own: unitId })
  if (own) actUnder(work, 'dissemination.enter', { own: unitId })
  else demand(work, 'dissemination.write', { own: seen.owner })
  if (version !== undefined && version !== study.version) throw stale(study)
  return { ...study, keyedIn: !own, peopleReached: await reached(work, { id, unitId }) }
}

async function reached(work: Work, { id, unitId }: Of): Promise<number> {
  const query = sql<{ n: number }>`select coalesce(sum(people), 0)::int as n from dissemination_session
    where dissemination_id = ${id} and unit_id = ${unitId}`
  return (await rows(work.db, query))[0]?.n ?? 0
}

const touch = async (work: Work, { id, unitId }: Of, set: { people_due?: number } = {}) => {
  const { version } = await work.tx
    .updateTable('dissemination_unit')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('dissemination_id', '=', id)
    .where('unit_id', '=', unitId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}

export async function sayPeopleDue(work: Work, of: Of, { peopleDue, version }: Input<typeof say>['body']) {
  const study = await lockStudy(work, of, version)
  if (peopleDue < study.peopleReached)
    throw refused('dissemination.more-reached', { reached: study.peopleReached, peopleDue })
  work.record('dissemination.people-said', { kind: 'dissemination', id: of.id }, { unitId: of.unitId, peopleDue })
  return touch(work, of, { people_due: peopleDue })
}

/** Who came twice is counted once: a gathering counts those whom none before it reached, so all together never exceed those due. */
export async function enterSession(work: Work, of: Of, body: Input<typeof enter>['body']) {
  const study = await lockStudy(work, of, body.version)
  if (body.heldOn > work.today) throw refused('dissemination.in-future', { today: work.today })
  if (study.people_due === null) throw refused('dissemination.people-unsaid')
  const people = study.peopleReached + body.people
  if (people > study.people_due)
    throw refused('dissemination.more-reached', { reached: people, peopleDue: study.people_due })
  const { id } = await work.tx
    .insertInto('dissemination_session')
    .values({
      dissemination_id: of.id,
      unit_id: of.unitId,
      held_on: body.heldOn,
      form: body.form,
      people: body.people,
      note: body.note || null,
      keyed_in: study.keyedIn,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'disseminationSession', id }, body.fileIds)
  const { version: _, ...told } = body
  work.record('dissemination.session-entered', { kind: 'dissemination', id: of.id }, { unitId: of.unitId, ...told })
  return touch(work, of)
}

export async function removeSession(work: Work, of: Of, sessionId: string) {
  await lockStudy(work, of)
  const removed = await work.tx
    .deleteFrom('dissemination_session')
    .where('id', '=', sessionId)
    .where('dissemination_id', '=', of.id)
    .where('unit_id', '=', of.unitId)
    .returning(['held_on', 'people'])
    .executeTakeFirst()
  if (!removed) throw notFound()
  await work.tx
    .deleteFrom('file_link')
    .where('subject_kind', '=', 'disseminationSession')
    .where('subject_id', '=', sessionId)
    .execute()
  work.record('dissemination.session-removed', { kind: 'dissemination', id: of.id }, { unitId: of.unitId, ...removed })
  return touch(work, of)
}
