import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

type Choice = { id: string; name: string; within: string | null }

/** Units of the administrator's branch today: those whose name begins so first, then the higher ones. */
export async function administeredUnits(view: View, q: string | undefined): Promise<{ rows: Choice[] }> {
  const words = (q ?? '').trim().replace(/[%_\\]/g, '\\$&')
  const found = await rows(
    view.db,
    sql<Choice>`
    select v.unit_id as id, v.name, above.short_name as within
    from unit_version v left join unit_version above on above.unit_id = v.parent_id and above.valid @> ${view.today}::date
    where v.valid @> ${view.today}::date and v.folded like '%' || fold(${words}) || '%'
      and v.unit_id in (select descendant_id from closure where by = 'structure' and valid @> ${view.today}::date
        and ancestor_id = any(${unitsFor(view.actor, 'person.write')}::uuid[]))
    order by v.folded like fold(${words}) || '%' desc,
      (select count(*) from closure c where c.descendant_id = v.unit_id and c.by = 'structure' and c.valid @> ${view.today}::date),
      v.name collate "vi-x-icu", v.unit_id
    limit 30`,
  )
  return { rows: found }
}
