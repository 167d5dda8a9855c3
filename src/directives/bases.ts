import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import { directivesInSight } from './visible.ts'

type Step = { id: string; symbol: string }
const basesLock = 4_210

/** The way up from one directive to another along bases, or undefined. */
async function wayUp(work: Work, from: string, to: string): Promise<Step[] | undefined> {
  const query = sql<{ path: Step[] }>`
    with recursive up as (
      select d.id, array[d.id] as ids from directive d where d.id = ${from}
      union all
      select b.gives_effect_to_id, up.ids || b.gives_effect_to_id from up join basis b on b.directive_id = up.id
      where b.gives_effect_to_id <> all(up.ids)
    )
    select (select jsonb_agg(jsonb_build_object('id', d.id, 'symbol', d.symbol) order by p.at)
      from unnest(up.ids) with ordinality p(id, at) join directive d on d.id = p.id) as path
    from up where up.id = ${to} order by cardinality(up.ids) limit 1`
  return (await rows(work.db, query))[0]?.path
}

/** Ties a directive to the one it gives effect to; a circle is refused with the way round it. */
export async function giveEffect(work: Work, id: string, toId: string): Promise<void> {
  const [seen] = await directivesInSight(work, [toId])
  if (!seen) throw notFound()
  // two people who each tie one half of a circle must not both succeed
  await sql`select pg_advisory_xact_lock(${basesLock})`.execute(work.tx)
  const path = await wayUp(work, toId, id)
  if (path) throw refused('basis.cycle', { path: await onlyInSight(work, path) })
  await work.tx
    .insertInto('basis')
    .values({ directive_id: id, gives_effect_to_id: toId })
    .onConflict((c) => c.doNothing())
    .execute()
  work.record('directive.basis-added', { kind: 'directive', id }, { givesEffectTo: toId })
}

const onlyInSight = async (work: Work, path: Step[]) => {
  const seen = new Set(
    await directivesInSight(
      work,
      path.map((step) => step.id),
    ),
  )
  return path.filter((step) => seen.has(step.id))
}

export async function addBasis(work: Work, id: string, toId: string) {
  await lockDirective(work, id, 'directive.write')
  await giveEffect(work, id, toId)
  return touchDirective(work, id)
}

export async function removeBasis(work: Work, id: string, toId: string) {
  await lockDirective(work, id, 'directive.write')
  const { numDeletedRows } = await work.tx
    .deleteFrom('basis')
    .where('directive_id', '=', id)
    .where('gives_effect_to_id', '=', toId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
  work.record('directive.basis-removed', { kind: 'directive', id }, { gaveEffectTo: toId })
  return touchDirective(work, id)
}
