import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { tellReaders } from '../tell-readers.ts'
import { type CellPlace, type EnteredCell, keyOf, type Owner, type Source } from './cell.ts'
import { demandCollected } from './collection.ts'

/** `others`: what to do with cells that another form, import or activity owns. Default: refuse all. */
type Displaced = { id: string; indicatorId: string; period: string; unitId: string; item: string }
type Told = { source: Source; owner: Owner; official: boolean; others?: 'leave' | { takeOverBecause: string } }
type Standing = {
  indicatorId: string
  period: string
  unitId: string
  item: string
  ownerKind: string
  ownerId: string
}

const column = <K extends keyof EnteredCell>(cells: readonly Partial<EnteredCell>[], key: K) =>
  cells.map((c) => c[key] ?? null)
export const keys = (cells: readonly CellPlace[]) => sql`unnest(${column(cells, 'indicatorId')}::uuid[],
  ${column(cells, 'period')}::text[], ${column(cells, 'unitId')}::uuid[],
  ${cells.map((c) => c.item ?? '')}::text[]) as k (indicator_id, period, unit_id, item)`
export const sameCell = sql`o.indicator_id = k.indicator_id and o.period = k.period and o.unit_id = k.unit_id
  and o.item = k.item and o.current`

/** A cell that another owns is not written over unawares. Gives the cells that may be written. */
async function writable(work: Work, cells: readonly EnteredCell[], { owner, others }: Told) {
  const standing = await rows(
    work.db,
    sql<Standing>`select o.indicator_id as "indicatorId", o.period, o.unit_id as "unitId", o.item,
      o.owner_kind as "ownerKind", o.owner_id as "ownerId" from ${keys(cells)} join observation o on ${sameCell}`,
  )
  const owned = standing.filter((s) => s.ownerKind !== owner.kind || s.ownerId !== owner.id)
  if (owned.length === 0) return cells
  if (others === undefined) throw refused('figures.owned', { cells: owned })
  if (others === 'leave') {
    const taken = new Set(owned.map(keyOf))
    return cells.filter((cell) => !taken.has(keyOf(cell)))
  }
  const told = { reason: others.takeOverBecause, cells: owned }
  work.record('figures.takenOver', { kind: owner.kind, id: owner.id }, told)
  return cells
}

/**
 * Stores figures: one current value per cell, the earlier ones stay. Set by set, no query per cell.
 * Refusals: `figures.twice`, `figures.unit-absent`, `figures.not-collected-here`, `figures.owned`.
 */
export async function enterFigures(work: Work, given: readonly EnteredCell[], told: Told): Promise<void> {
  if (given.length === 0) return
  if (new Set(given.map(keyOf)).size < given.length) throw refused('figures.twice')
  await demandCollected(work, given)
  const cells = await writable(work, given, told)
  if (cells.length === 0) return
  const { source, owner, official } = told
  const displaced = await sql<Displaced>`
    update observation o set current = false from ${keys(cells)} where ${sameCell}
    returning o.id, o.indicator_id as "indicatorId", o.period, o.unit_id as "unitId", o.item`.execute(work.tx)
  const before = new Map(displaced.rows.map((row) => [keyOf(row), row.id]))
  await sql`insert into observation (indicator_id, period, unit_id, item, value, numerator, denominator, words, state, note,
      displaces_id, source_kind, source_id, owner_kind, owner_id, official, current, by_account_id, at)
    select k.*, ${source.kind}, ${source.id}::uuid, ${owner.kind}, ${owner.id}::uuid, ${official}, true,
      ${work.actor.accountId}::uuid, ${work.at}
    from unnest(${column(cells, 'indicatorId')}::uuid[], ${column(cells, 'period')}::text[],
      ${column(cells, 'unitId')}::uuid[], ${cells.map((c) => c.item ?? '')}::text[], ${column(cells, 'value')}::numeric[],
      ${column(cells, 'numerator')}::numeric[], ${column(cells, 'denominator')}::numeric[], ${column(cells, 'words')}::text[],
      ${column(cells, 'state')}::text[], ${column(cells, 'note')}::text[],
      ${cells.map((c) => before.get(keyOf(c)) ?? null)}::bigint[]) as k`.execute(work.tx)
}

/** What was provisional is official from now on. */
export async function makeOfficial(work: Work, source: Source): Promise<void> {
  await work.tx
    .updateTable('observation')
    .set({ official: true })
    .where('source_kind', '=', source.kind)
    .where('source_id', '=', source.id)
    .where('current', '=', true)
    .execute()
  await tellReaders(work)
}
