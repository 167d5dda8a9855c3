import { sql } from 'kysely'
import type { z } from 'zod'
import { demand, mayOf, unitsFor } from '#src/access/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { rows } from '#src/platform/database.ts'
import { conflict, invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { isTerritory, unitKinds } from '#src/units/index.ts'
import { type Formula, parseFormula } from './formula.ts'
import { findCycle } from './formulaCycle.ts'
import { codesIn } from './formulaValue.ts'
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

/** A formula that cannot be read, names what there is not, or leads back to itself is refused with its path. */
async function demandFormula(work: Work, { code, kind, formula }: Given) {
  if ((kind === 'formula') !== (formula !== null))
    throw invalid([{ path: 'formula', problem: formula ? 'formula.only' : 'formula.missing' }])
  if (formula === null) return
  const parsed = parseFormula(formula)
  if ('fault' in parsed) throw refused('formula.wrong', { ...parsed.fault })
  const stored = await work.db.selectFrom('indicator').select(['code', 'formula']).execute()
  const known = new Set([code, ...stored.map((i) => i.code)])
  const missing = codesIn(parsed.formula).filter((c) => !known.has(c))
  if (missing.length) throw refused('formula.unknown', { codes: missing })
  const formulas = new Map<string, Formula>()
  for (const other of stored) {
    const read = other.formula && other.code !== code ? parseFormula(other.formula) : undefined
    if (read && 'formula' in read) formulas.set(other.code, read.formula)
  }
  const path = findCycle(formulas.set(code, parsed.formula))
  if (path) throw refused('formula.cycle', { path })
}

async function keepCollection(work: Work, id: string, { collectedAt, reason }: Given, before: readonly string[]) {
  const wrong = collectedAt.some((kind) => !(unitKinds as readonly string[]).includes(kind))
  if (wrong) throw invalid([{ path: 'collectedAt', problem: 'choice.unknown' }])
  if (collectedAt.filter((kind) => isTerritory(kind)).length > 1) throw refused('collection.nested')
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

export async function addIndicator(work: Work, given: Given): Promise<Shown> {
  const own = given.ownerUnitId ?? unitsFor(work.actor, 'indicator.write')[0] ?? null
  demand(work, 'indicator.write', { own })
  const taken = await work.tx.selectFrom('indicator').select('id').where('code', '=', given.code).executeTakeFirst()
  if (taken) throw conflict('indicator.taken', { code: given.code })
  await demandFormula(work, given)
  const { id } = await work.tx
    .insertInto('indicator')
    .values({ ...columnsOf(given), owner_unit_id: own })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepCollection(work, id, given, [])
  await tellReaders(work)
  work.record('indicator.added', { kind: 'indicator', id }, given)
  return indicatorFor(work, id)
}

export async function changeIndicator(work: Work, id: string, given: Given & { version: number }): Promise<Shown> {
  const before = await indicatorFor(work, id)
  demand(work, 'indicator.write', { own: before.ownerUnitId })
  if (before.version !== given.version) throw stale(before)
  if (before.code !== given.code) throw refused('indicator.code-stays', { code: before.code })
  await demandFormula(work, given)
  await work.tx
    .updateTable('indicator')
    .set({ ...columnsOf(given), version: before.version + 1 })
    .where('id', '=', id)
    .execute()
  await keepCollection(work, id, given, before.collectedAt)
  const { version: _, ...told } = given
  await tellReaders(work)
  work.record('indicator.changed', { kind: 'indicator', id }, changed(before, told))
  return indicatorFor(work, id)
}
