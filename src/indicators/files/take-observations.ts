import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import type { ObservationRow } from './import-observations.ts'
import type { Placed } from './stage.ts'

const chunk = 50_000

/** Lays the file's cells beside what stands in them: `before` the current row, `unchanged` where it says the same. */
export async function stageCells(tx: Tx, found: readonly Placed<ObservationRow>[]): Promise<void> {
  await sql`create temp table import_cell (row int, indicator_id uuid, unit_id uuid, period text, item text, value numeric,
    numerator numeric, denominator numeric, words text, state text, note text, before bigint, owner_kind text,
    unchanged boolean not null) on commit drop`.execute(tx)
  for (let from = 0; from < found.length; from += chunk) {
    const part = found.slice(from, from + chunk)
    const text = (of: (p: Placed<ObservationRow>) => string) => part.map((p) => of(p) || null)
    await sql`
      insert into import_cell
      select n.row, n.i, n.u, n.p, coalesce(n.it, ''), n.v, n.nu, n.de, n.w, n.s, n.no, o.id, o.owner_kind, coalesce(
        o.value is not distinct from n.v and o.numerator is not distinct from n.nu and o.denominator is not distinct from n.de
        and scale(o.value) is not distinct from scale(n.v) and o.words is not distinct from n.w
        and o.state is not distinct from n.s and o.note is not distinct from n.no and o.official and o.id is not null, false)
      from unnest(${part.map((p) => p.cells.row)}::int[], ${part.map((p) => p.definition.id)}::uuid[],
        ${part.map((p) => p.unitId)}::uuid[], ${part.map((p) => p.cells.period)}::text[], ${text((p) => p.cells.item)}::text[],
        ${text((p) => (p.definition.kind === 'text' ? '' : p.cells.value))}::numeric[],
        ${text((p) => p.cells.numerator)}::numeric[], ${text((p) => p.cells.denominator)}::numeric[],
        ${text((p) => (p.definition.kind === 'text' ? p.cells.value : ''))}::text[], ${text((p) => p.cells.state)}::text[],
        ${text((p) => p.cells.note)}::text[]) as n (row, i, u, p, it, v, nu, de, w, s, no)
      left join observation o on o.current and o.indicator_id = n.i and o.period = n.p and o.unit_id = n.u
        and o.item = coalesce(n.it, '')`.execute(tx)
  }
}

/** Writes them in the order of the index; what stood there stays as history. */
export async function takeCells({ tx, actor, at }: Work, batch: string): Promise<void> {
  await sql`update observation o set current = false from import_cell c where o.id = c.before and o.current
    and o.indicator_id = c.indicator_id and o.period = c.period and o.unit_id = c.unit_id and not c.unchanged`.execute(
    tx,
  )
  await sql`
    insert into observation (indicator_id, unit_id, period, item, value, numerator, denominator, words, state, note,
      source_kind, source_id, owner_kind, owner_id, official, current, displaces_id, by_account_id, at)
    select indicator_id, unit_id, period, item, value, numerator, denominator, words, state, note, 'import', ${batch}::uuid,
      'import', ${batch}::uuid, true, true, before, ${actor.accountId}::uuid, ${at}
    from import_cell where not unchanged order by indicator_id, period, unit_id, item`.execute(tx)
}
