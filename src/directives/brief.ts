import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { DirectiveBrief } from './shapes.ts'
import { directivesInSight, visibleDirectives } from './visible.ts'

/** What a directive is, for a record that points to it; null out of reach. */
export async function directiveBrief(view: View, id: string): Promise<DirectiveBrief | null> {
  const [found] = await rows(
    view.db,
    sql<DirectiveBrief>`select d.id, d.symbol, d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.kind, d.abstract,
      d.state from directive d where d.id = ${id}::uuid and ${visibleDirectives(view)}`,
  )
  return found ?? null
}

/** Who keeps a directive within reach whose words may be kept; of a secret one nothing is. */
export async function keeperOfDirective(view: View, id: string): Promise<string> {
  const [seen] = await directivesInSight(view, [id])
  if (!seen) throw notFound()
  const { owner_unit_id, classification } = await view.db
    .selectFrom('directive')
    .select(['owner_unit_id', 'classification'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (classification === 'numberOnly') throw refused('directive.number-only', { field: 'provisions' })
  return owner_unit_id
}

export const provisionsOf = ({ db }: Pick<View, 'db'>, directiveId: string) =>
  db
    .selectFrom('provision')
    .select(['id', 'parent_id as parentId', 'number'])
    .where('directive_id', '=', directiveId)
    .orderBy('position')
    .execute()
