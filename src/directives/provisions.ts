import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { editProvision as edit, setNeed as need, orderProvisions as order } from './contract.ts'

/** What points to a provision or to one under it. */
type Used = { tasks: number; targets: number; others: number }
type Placed = { id: string; parentId: string | null; number: string; text: string }
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
  const { rows: gone } = await sql`${underSql(provisionId)}
    delete from provision where id in (select id from under) returning id`.execute(work.tx)
  work.record('directive.provision-removed', { kind: 'directive', id }, { number, withThoseUnder: gone.length - 1 })
  return touchDirective(work, id)
}

/** The named provisions stand under the parent in this order, before others there; those from elsewhere move there. */
export async function orderProvisions(work: Work, id: string, { parentId, ids, version }: Input<typeof order>['body']) {
  await lockDirective(work, id, 'directive.write', version)
  const tree = await rows(
    work.db,
    sql<Placed>`select id, parent_id as "parentId", number, text from provision where directive_id = ${id}`,
  )
  const known = new Map(tree.map((one) => [one.id, one]))
  if (ids.some((each) => !known.has(each)) || (parentId !== null && !known.has(parentId))) throw notFound()
  for (let at = parentId; at !== null; at = known.get(at)?.parentId ?? null)
    if (ids.includes(at)) throw refused('provision.under-itself')
  refuseTwice(tree, parentId, new Set(ids))
  await sql`update provision p set parent_id = ${parentId}::uuid, position = o.at
    from unnest(${[...ids]}::uuid[]) with ordinality o(id, at) where p.id = o.id`.execute(work.tx)
  work.record('directive.provisions-ordered', { kind: 'directive', id }, { parentId, ids })
  return touchDirective(work, id)
}

/** Under one parent a number stands once: of those that come and those that are there. */
function refuseTwice(tree: readonly Placed[], parentId: string | null, coming: ReadonlySet<string>) {
  const numbers = new Map<string, Placed>()
  for (const one of tree) {
    if (!coming.has(one.id) && one.parentId !== parentId) continue
    const existing = numbers.get(one.number)
    if (existing) throw conflict('provision.number-taken', { number: one.number, existing })
    numbers.set(one.number, one)
  }
}
