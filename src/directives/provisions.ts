import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type {
  addProvisions as add,
  editProvision as edit,
  setNeed as need,
  orderProvisions as order,
} from './contract.ts'
import { readPasted } from './pasted.ts'

/** What points to a provision or to one under it. */
type Used = { tasks: number; targets: number; others: number }
type Place = { directiveId: string; parentId: string | null }

const beside = (work: Work, { directiveId, parentId }: Place) =>
  work.tx
    .selectFrom('provision')
    .where('directive_id', '=', directiveId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)

async function refuseTaken(work: Work, place: Place, number: string, but?: string) {
  const taken = await beside(work, place)
    .where('number', '=', number)
    .select(['id', 'number', 'text'])
    .executeTakeFirst()
  if (taken && taken.id !== but) throw conflict('provision.number-taken', { number, existing: taken })
}

async function insertOne(work: Work, place: Place, number: string, text: string): Promise<string> {
  await refuseTaken(work, place, number)
  const last = await beside(work, place)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  const { id } = await work.tx
    .insertInto('provision')
    .values({
      directive_id: place.directiveId,
      parent_id: place.parentId,
      number,
      text,
      position: (last?.position ?? 0) + 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function provisionOf(work: Work, directiveId: string, id: string) {
  const provision = await work.tx
    .selectFrom('provision')
    .selectAll()
    .where('id', '=', id)
    .where('directive_id', '=', directiveId)
    .executeTakeFirst()
  if (!provision) throw notFound()
  return provision
}

/** One by one, or as pasted lines: then each goes under the nearest line before it that stands less deep. */
export async function addProvisions(work: Work, id: string, body: Input<typeof add>['body']) {
  const directive = await lockDirective(work, id, 'directive.write')
  if (directive.classification === 'numberOnly') throw refused('directive.number-only', { field: 'provisions' })
  const root = body.parentId ?? null
  if (root !== null) await provisionOf(work, id, root)
  const pasted = body.pasted === undefined ? [] : readPasted(body.pasted)
  if (body.pasted !== undefined && pasted.length === 0)
    throw invalid([{ path: 'body.pasted', problem: 'no-numbered-line' }])
  const items = [...(body.items ?? []).map((item) => ({ ...item, depth: 0 })), ...pasted]
  const ids: string[] = []
  const above: string[] = []
  for (const { number, text, depth } of items) {
    const made = await insertOne(work, { directiveId: id, parentId: above[depth - 1] ?? root }, number, text)
    above.length = depth
    above.push(made)
    ids.push(made)
  }
  work.record('directive.provisions-added', { kind: 'directive', id }, { numbers: items.map((item) => item.number) })
  const { version } = await touchDirective(work, id)
  return { ids, version }
}

export async function editProvision(work: Work, id: string, provisionId: string, body: Input<typeof edit>['body']) {
  await lockDirective(work, id, 'directive.write', body.version)
  const { parent_id: parentId } = await provisionOf(work, id, provisionId)
  await refuseTaken(work, { directiveId: id, parentId }, body.number, provisionId)
  const { number, text } = body
  await work.tx.updateTable('provision').set({ number, text }).where('id', '=', provisionId).execute()
  work.record('directive.provision-edited', { kind: 'directive', id }, { provisionId, number, text })
  return touchDirective(work, id)
}

/** A heading's word holds for what stands under it. */
export async function setNeed(
  work: Work,
  id: string,
  provisionId: string,
  { noNeed, version }: Input<typeof need>['body'],
) {
  await lockDirective(work, id, 'directive.write', version)
  await provisionOf(work, id, provisionId)
  await work.tx.updateTable('provision').set({ no_need: noNeed }).where('id', '=', provisionId).execute()
  work.record('directive.provision-need', { kind: 'directive', id }, { provisionId, reason: noNeed })
  return touchDirective(work, id)
}

const underSql = (id: string) => sql`with recursive under as (
  select p.id, 0 as depth from provision p where p.id = ${id}
  union all select p.id, under.depth + 1 from provision p join under on p.parent_id = under.id)`

export async function removeProvision(work: Work, id: string, provisionId: string) {
  await lockDirective(work, id, 'directive.write')
  const { number } = await provisionOf(work, id, provisionId)
  const [used] = await rows(
    work.db,
    sql<Used>`${underSql(provisionId)}
      select (select count(*)::int from task t where t.provision_id in (select id from under)) as tasks,
        (select count(*)::int from target t where t.provision_id in (select id from under)) as targets,
        (select count(*)::int from obligation o where o.provision_id in (select id from under))
          + (select count(*)::int from deadline_change c where c.provision_id in (select id from under))
          + (select count(*)::int from amendment m where m.provision_id in (select id from under)
              or m.by_provision_id in (select id from under)) as others`,
  )
  if (used && used.tasks + used.targets + used.others > 0) throw refused('provision.in-use', used)
  const under = await rows(
    work.db,
    sql<{ id: string }>`${underSql(provisionId)} select id from under order by depth desc`,
  )
  for (const one of under) await work.tx.deleteFrom('provision').where('id', '=', one.id).execute()
  work.record('directive.provision-removed', { kind: 'directive', id }, { number, withThoseUnder: under.length - 1 })
  return touchDirective(work, id)
}

/** The named provisions stand under the parent in this order; those from elsewhere move there. */
export async function orderProvisions(work: Work, id: string, { parentId, ids, version }: Input<typeof order>['body']) {
  await lockDirective(work, id, 'directive.write', version)
  if (parentId !== null) await refuseUnderItself(work, id, parentId, ids)
  for (const [at, provisionId] of ids.entries()) {
    const { number } = await provisionOf(work, id, provisionId)
    await refuseTaken(work, { directiveId: id, parentId }, number, provisionId)
    await work.tx
      .updateTable('provision')
      .set({ parent_id: parentId, position: at + 1 })
      .where('id', '=', provisionId)
      .execute()
  }
  work.record('directive.provisions-ordered', { kind: 'directive', id }, { parentId, ids })
  return touchDirective(work, id)
}

async function refuseUnderItself(work: Work, id: string, parentId: string, ids: readonly string[]) {
  await provisionOf(work, id, parentId)
  const above = await rows(
    work.db,
    sql<{ id: string }>`with recursive above as (
      select p.id, p.parent_id from provision p where p.id = ${parentId}
      union all select p.id, p.parent_id from provision p join above on p.id = above.parent_id)
    select id from above`,
  )
  if (above.some((one) => ids.includes(one.id))) throw refused('provision.under-itself')
}
