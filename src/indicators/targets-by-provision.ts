import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { targetsInSight } from './target-list.ts'

/** Of these directives, by provision, how many targets in force the reader may see. */
export async function targetsByProvision(view: View, directiveIds: readonly string[]) {
  const found = await rows(
    view.db,
    sql<{ provision: string; n: number }>`select t.provision_id as provision, count(*)::int as n
      from target t join provision p on p.id = t.provision_id
      where t.current and p.directive_id = any(${[...directiveIds]}::uuid[]) and ${targetsInSight(view)} group by 1`,
  )
  return new Map(found.map(({ provision, n }) => [provision, n]))
}
