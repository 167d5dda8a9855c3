import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { dayBefore } from '#src/platform/day.ts'
import type { Grid } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { loadDirectory } from '../directory.ts'
import { refsOf } from './export-units.ts'
import { successionColumns } from './units-columns.ts'

type Told = { on: string; kind: string; basis: string | null; from: string; to: string; share: string | null }

export async function exportSuccessions(view: View): Promise<Grid> {
  const ref = refsOf(await loadDirectory(view.db))
  const told = await rows(
    view.db,
    sql<Told>`
      select s.on_date::text as "on", s.kind, s.basis, coalesce(p.from_id, s.dissolved_id) as from,
        coalesce(p.to_id, s.takes_over_id) as to, case when s.kind in ('merge', 'split', 'reshape') then p.share::text end as share
      from succession s left join succession_part p on p.succession_id = s.id order by s.id, p.position`,
  )
  return {
    name: 'successions',
    columns: successionColumns,
    rows: told.map((t) => [t.on, t.kind, ref(t.from, dayBefore(t.on)), ref(t.to, t.on), t.share ?? '', t.basis ?? '']),
  }
}
