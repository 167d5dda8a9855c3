import { sql } from 'kysely'
import type { z } from 'zod'
import { demand, mayOf, unitsFor } from '#src/access/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { rows } from '#src/platform/database.ts'
import { conflict, invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { isTerritory, unitKinds } from '#src/units/index.ts'
import { demandFormulas } from './formula-check.ts'
import type { Indicator, NewIndicator } from './shapes.ts'
import { tellReaders } from './tell-readers.ts'

type Shown = z.output<typeof Indicator>
type Given = z.output<typeof NewIndicator>

export async function indicatorsFor(
  view: View,
  by: { id?: string; ids?: readonly string[]; q?: string; sectorId?: string },
): Promise<Shown[]> {
  const found = await rows(
    view.db,
    sql<Omit<Shown, 'may'>>`
      select i.id, i.code, i.name_vi "nameVi", i.name_en "nameEn", i.kind, i.measure, i.over_units "overUnits",
        i.over_time "overTime", i.denominator_over_time "denominatorOverTime", trim_scale(i.factor)::text factor, i.direction,
        i.periodicity, i.decimals, i.breakdown, i.formula, i.sector_id "sectorId", i.owner_unit_id "ownerUnitId",
        i.illustrative, i.public, i.version, coalesce((select c.kinds from indicator_collection c
          where c.indicator_id = i.id and c.valid @> ${view.today}::date), '{}') "collectedAt"
      from indicator i
      where (${by.id ?? null}::uuid is null or i.id = ${by.id ?? null}::uuid)
        and (${by.ids ?? null}::uuid[] is null or i.id = any(${by.ids ?? null}::uuid[]))
        and (${by.sectorId ?? null}::uuid is null or i.sector_id = ${by.sectorId ?? null}::uuid)
        and (${by.q ?? null}::text is null
          or fold(i.code || ' ' || i.name_vi || ' ' || coalesce(i.name_en, '')) like '%' || fold(${by.q ?? null}::text) || '%')
      order by i.code`,
  )
  return found.map((i) => ({
    ...i,
    may: mayOf(view.actor, ['indicator.write', 'target.write'], { own: i.ownerUnitId }),
  }))
}

export async function indicatorFor(view: View, id: string): Promise<Shown> {
  const [found] = await indicatorsFor(view, { id })
  if (!found) throw notFound()
  return found
}

/** Kinds of unit of which none lies in another's branch. */
function demandPlaces({ collectedAt }: Pick<Given, 'collectedAt'>) {
  const wrong = collectedAt.some((kind) => !(unitKinds as readonly string[]).includes(kind))
  if (wrong) throw invalid([{ path: 'collectedAt', problem: 'choice.unknown' }])
  if (collectedAt.filter((kind) => isTerritory(kind)).length > 1) throw refused('collection.nested')
}

async function moveCollection(work: Work, id: string, given: Given, before: readonly string[]) {
  demandPlaces(given)
  const { collectedAt, reason } = given
  const same = collectedAt.toSorted().join() === [...before].sort().join()
  if (collectedAt.length === 0 || same) return
  if (before.length && !reason) throw refused('collection.reason', { collectedAt: before })
  // from today on; what was collected before stays as it was
  if (before.length)
    await sql`update indicator_collection set valid = daterange(lower(valid), ${work.today}::date)
      where indicator_id = ${id}::uuid and valid @> ${work.today}::date`.execute(work.tx)
  await work.tx
    .insertInto('indicator_collection')
    .values({
      indicator_id: id,
      kinds: collectedAt,
      reason: reason ?? null,
      valid: sql<string>`daterange(${before.length ? work.today : null}::date, null)`,
    })
    .execute()
}

const columnsOf = (given: Given) => ({
  code: given.code,
  name_vi: given.nameVi,
  name_en: given.nameEn,
  kind: given.kind,
  measure: given.measure,
  over_units: given.overUnits,
  over_time: given.overTime,
  denominator_over_time: given.denominatorOverTime,
  factor: given.factor,
  direction: given.direction,
  periodicity: given.periodicity,
  decimals: given.decimals,
  breakdown: given.breakdown,
  formula: given.formula,
  sector_id: given.sectorId,
  illustrative: given.illustrative,
  public: given.public,
})

/** Several at once, in a fixed number of statements: formulas may name each other. */
export async function addIndicators(work: Work, given: readonly Given[], ownerUnitId?: string): Promise<string[]> {
  const own = ownerUnitId ?? unitsFor(work.actor, 'indicator.write')[0] ?? null
  demand(work, 'indicator.write', { own })
  const codes = given.map(({ code }) => code)
  const taken = await work.tx.selectFrom('indicator').select('code').where('code', 'in', codes).execute()
  if (taken[0]) throw conflict('indicator.taken', { taken: taken[0].code })
  await demandFormulas(work, given)
  for (const one of given) demandPlaces(one)
  const added = await work.tx
    .insertInto('indicator')
    .values(given.map((one) => ({ ...columnsOf(one), owner_unit_id: own })))
    .returning(['id', 'code'])
    .execute()
  const ids = new Map(added.map(({ id, code }) => [code, id]))
  const collected = given.flatMap(({ code, collectedAt, reason }) =>
    collectedAt.length
      ? [
          {
            indicator_id: ids.get(code)!,
            kinds: collectedAt,
            reason: reason ?? null,
            valid: sql<string>`daterange(null, null)`,
          },
        ]
      : [],
  )
  if (collected.length) await work.tx.insertInto('indicator_collection').values(collected).execute()
  await tellReaders(work)
  for (const one of given) work.record('indicator.added', { kind: 'indicator', id: ids.get(one.code)! }, one)
  return added.map(({ id }) => id)
}

export async function addIndicator(work: Work, given: Given): Promise<Shown> {
  const [id] = await addIndicators(work, [given], given.ownerUnitId)
  return indicatorFor(work, id!)
}

export async function changeIndicator(work: Work, id: string, given: Given & { version: number }): Promise<Shown> {
  const before = await indicatorFor(work, id)
  demand(work, 'indicator.write', { own: before.ownerUnitId })
  if (before.version !== given.version) throw stale(before)
  if (before.code !== given.code) throw refused('indicator.code-stays', { code: before.code })
  await demandFormulas(work, [given])
  await work.tx
    .updateTable('indicator')
    .set({ ...columnsOf(given), version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await moveCollection(work, id, given, before.collectedAt)
  const { version: _, ...told } = given
  await tellReaders(work)
  work.record('indicator.changed', { kind: 'indicator', id }, changed(before, told))
  return indicatorFor(work, id)
}
