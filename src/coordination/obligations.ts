import { sql } from 'kysely'
import { demand, unitIdsOf } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { editObligation as edit, endObligation as end } from './contract.ts'
import type { ObligationBody } from './shapes.ts'
import { obligationsInSight } from './visible.ts'

/** The regulation in sight, kept by a unit for which the actor writes obligations. */
async function lockRegulation(work: Work, directiveId: string) {
  const [seen] = await directivesInSight(work, [directiveId])
  if (!seen) throw notFound()
  const directive = await work.tx
    .selectFrom('directive')
    .select(['id', 'kind', 'owner_unit_id', 'bloc_id'])
    .where('id', '=', directiveId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, 'obligation.write', { own: directive.owner_unit_id })
  if (directive.kind !== 'quyChePhoiHop') throw refused('obligation.not-a-regulation')
  return directive
}

export async function lockObligation(work: Work, id: string, version: number) {
  const [seen] = await obligationsInSight(work, [id])
  if (!seen) throw notFound()
  const obligation = await work.tx
    .selectFrom('obligation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, 'obligation.write', { own: obligation.owner_unit_id })
  if (version !== obligation.version) throw stale(obligation)
  return obligation
}

/** What an obligation points to is there, and fits: a provision of the regulation, a regime of the same rhythm, units. */
async function checkBody(work: Work, directiveId: string, body: ObligationBody) {
  if (body.kind !== 'report' && body.regimeId) throw refused('obligation.regime-for-reports')
  if (body.kind === 'report' && !body.regimeId) throw invalid([{ path: 'body.regimeId', problem: 'required' }])
  const own = unitIdsOf(work)
  const query = sql<{ provision: boolean; rhythm: string | null; units: number }>`select
      exists (select from provision where id = ${body.provisionId ?? null}::uuid and directive_id = ${directiveId}) as provision,
      (select g.rhythm from regime g where g.id = ${body.regimeId ?? null}::uuid
        and (g.receiving_unit_id = any(${own}::uuid[]) or exists (
          select from regime_unit u where u.regime_id = g.id and u.unit_id = any(${own}::uuid[])))) as rhythm,
      (select count(*)::int from unit where id = any(${body.partyIds}::uuid[])) as units`
  const [found] = await rows(work.db, query)
  if (body.provisionId && !found?.provision) throw invalid([{ path: 'body.provisionId', problem: 'unknown' }])
  if (body.regimeId && !found?.rhythm) throw invalid([{ path: 'body.regimeId', problem: 'unknown' }])
  if (body.regimeId && found?.rhythm !== body.rhythm)
    throw refused('obligation.rhythm-differs', { regime: found?.rhythm, rhythm: body.rhythm })
  if (found?.units !== new Set(body.partyIds).size) throw invalid([{ path: 'body.partyIds', problem: 'unknown' }])
}

async function writeParties(work: Work, id: string, partyIds: readonly string[]) {
  const wanted = [...new Set(partyIds)]
  const { held } = await work.tx
    .selectFrom('obligation_check')
    .select((eb) => eb.fn.countAll<string>().as('held'))
    .where('obligation_id', '=', id)
    .where('unit_id', 'not in', wanted)
    .executeTakeFirstOrThrow()
  if (Number(held) > 0) throw refused('obligation.party-has-done')
  await work.tx
    .deleteFrom('obligation_party')
    .where('obligation_id', '=', id)
    .where('unit_id', 'not in', wanted)
    .execute()
  // whoever stays keeps its days
  await work.tx
    .insertInto('obligation_party')
    .values(wanted.map((unit_id, position) => ({ obligation_id: id, unit_id, position })))
    .onConflict((c) =>
      c.columns(['obligation_id', 'unit_id']).doUpdateSet((eb) => ({ position: eb.ref('excluded.position') })),
    )
    .execute()
}

const columnsOf = (body: ObligationBody) => ({
  kind: body.kind,
  content: body.content,
  provision_id: body.provisionId ?? null,
  rhythm: body.rhythm,
  regime_id: body.regimeId ?? null,
  valid_from: body.validFrom,
  valid_to: body.validTo ?? null,
})

export async function addObligation(work: Work, directiveId: string, body: ObligationBody) {
  const directive = await lockRegulation(work, directiveId)
  await checkBody(work, directiveId, body)
  const { id, version } = await work.tx
    .insertInto('obligation')
    .values({
      ...columnsOf(body),
      directive_id: directiveId,
      owner_unit_id: directive.owner_unit_id,
      bloc_id: directive.bloc_id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from obligation where directive_id = ${directiveId})`,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await writeParties(work, id, body.partyIds)
  work.record('obligation.added', { kind: 'obligation', id }, { ...body, directiveId })
  return { id, version }
}

const touch = (work: Work, id: string, set: object) =>
  work.tx
    .updateTable('obligation')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

export async function editObligation(work: Work, id: string, { version, ...body }: Input<typeof edit>['body']) {
  const before = await lockObligation(work, id, version)
  await checkBody(work, before.directive_id, body)
  if (body.kind !== before.kind || body.rhythm !== before.rhythm) await refuseBegun(work, id)
  await writeParties(work, id, body.partyIds)
  work.record('obligation.edited', { kind: 'obligation', id }, body)
  return touch(work, id, columnsOf(body))
}

/** What was ticked or held by a rhythm would be lost under another. */
async function refuseBegun(work: Work, id: string) {
  const query = sql<{ id: string }>`select obligation_id as id from obligation_check where obligation_id = ${id}
    union all select obligation_id from meeting where obligation_id = ${id} limit 1`
  if ((await rows(work.db, query)).length > 0) throw refused('obligation.has-begun')
}

export async function endObligation(work: Work, id: string, { on, reason, version }: Input<typeof end>['body']) {
  const before = await lockObligation(work, id, version)
  if (on < before.valid_from) throw refused('obligation.ends-before', { validFrom: before.valid_from })
  work.record('obligation.ended', { kind: 'obligation', id }, { on, reason })
  return touch(work, id, { valid_to: on })
}

export async function orderObligations(work: Work, directiveId: string, ids: readonly string[]) {
  await lockRegulation(work, directiveId)
  const known = await work.tx.selectFrom('obligation').select('id').where('directive_id', '=', directiveId).execute()
  const wanted = new Set(ids)
  if (wanted.size !== ids.length || known.length !== ids.length || known.some(({ id }) => !wanted.has(id)))
    throw invalid([{ path: 'body.ids', problem: 'incomplete' }])
  await sql`update obligation o set position = x.at from unnest(${[...ids]}::uuid[]) with ordinality x (id, at)
    where o.id = x.id`.execute(work.tx)
  work.record('obligation.ordered', { kind: 'directive', id: directiveId }, { ids })
  return { ids: [...ids] }
}
