import { sql } from 'kysely'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readActivity } from './contract.ts'
import { countedIn } from './counted-in.ts'
import { rowColumns, unitNames } from './list.ts'
import { mayDo } from './may.ts'
import type { ActivityRow } from './shapes.ts'
import { typeOf } from './type-list.ts'
import { visibleActivities } from './visible.ts'

type Facts = ActivityRow & {
  madeBy: string
  madeFor: string | null
  madeOn: Date
  removedOn: Date | null
  removedBy: string | null
  removedFor: string | null
  removedBecause: string | null
}
const nameOf = (column: string) => sql`(select p.name from account c join person p on p.id = c.person_id
  where c.id = ${sql.ref(column)})`

export async function activityDetail(view: View, id: string): Promise<Reply<typeof readActivity>> {
  const [facts] = await rows(
    view.db,
    sql<Facts>`select ${rowColumns(view)}, ${nameOf('a.made_by')} as "madeBy", ${nameOf('a.made_for_id')} as "madeFor",
        a.made_at as "madeOn", a.removed_at as "removedOn", ${nameOf('a.removed_by')} as "removedBy",
        ${nameOf('a.removed_for_id')} as "removedFor", a.removed_because as "removedBecause"
      from activity a where a.id = ${id} and ${visibleActivities(view)}`,
  )
  if (!facts) throw notFound()
  const { madeOn, removedOn, removedBy, removedFor, removedBecause, ...row } = facts
  const { fields } = (await typeOf(view, row.typeId))!
  const files = await filesOf(view, 'activity', [id])
  return {
    ...row,
    units: await unitNames(view, fields, [row.given]),
    countedIn: removedOn ? [] : await countedIn(view, row),
    files: files.get(id) ?? [],
    madeAt: madeOn.toISOString(),
    removed: removedOn && {
      at: removedOn.toISOString(),
      by: removedBy ?? '',
      actingFor: removedFor,
      reason: removedBecause ?? '',
    },
    may: mayDo(view.actor, row.ownerUnitId, removedOn ? 'removed' : 'entered'),
  }
}
