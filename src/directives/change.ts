import { type Act, demand } from '#src/access/index.ts'
import { notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { directivesInSight } from './visible.ts'

/**
 * The directive, locked for this act: 404 out of reach, 403 where the table gives no such act, 409 with what is there
 * now where the save started from an older version.
 */
export async function lockDirective(work: Work, id: string, act: Act, version?: number) {
  const [seen] = await directivesInSight(work, [id])
  if (!seen) throw notFound()
  const directive = await work.tx
    .selectFrom('directive')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  demand(work, act, { own: directive.owner_unit_id })
  if (version !== undefined && version !== directive.version) {
    const { folded: _, ...theirs } = directive
    throw stale(theirs)
  }
  return directive
}

/** Whatever belongs to a directive is changed under its version. */
export async function touchDirective(work: Work, id: string): Promise<{ id: string; version: number }> {
  const { version } = await work.tx
    .updateTable('directive')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}
