import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { hasWords } from '#src/platform/listing.ts'
import type { View } from '#src/platform/work.ts'
import type { findObligations } from './contract.ts'
import { visibleObligations } from './visible.ts'

type Named = Reply<typeof findObligations>[number]

const named = (view: View, where: RawBuilder<unknown>) =>
  rows(
    view.db,
    sql<Named>`select o.id, o.kind, o.content, o.rhythm, o.directive_id as "directiveId", d.symbol
      from obligation o join directive d on d.id = o.directive_id
      where ${where} and ${visibleObligations(view)} order by d.issued_on desc, d.id, o.position, o.id limit 50`,
  )

/** For a form in which one is named: in force on the day, by its words or the symbol of its regulation. */
export function obligationsFor(
  view: View,
  { q, kind, on = view.today }: Input<typeof findObligations>['query'],
): Promise<Named[]> {
  const matching = q.trim() ? hasWords(sql`fold(o.content || ' ' || d.symbol)`, q) : sql`true`
  return named(
    view,
    sql`o.valid_from <= ${on}::date and (o.valid_to is null or o.valid_to >= ${on}::date)
      and ${kind ? sql`o.kind = ${kind}` : sql`true`} and ${matching}`,
  )
}

/** Of these, the ones within sight, with what they ask and their regulation. */
export async function obligationsNamed(view: View, ids: readonly string[]): Promise<Named[]> {
  return ids.length === 0 ? [] : named(view, sql`o.id = any(${[...ids]}::uuid[])`)
}
