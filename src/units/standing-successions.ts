import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import { type Day, dayBefore } from '#src/platform/day.ts'
import type { ForestFault } from './forest.ts'
import { type Directory, rowOn } from './life.ts'

type Part = { on: Day; fromId: string; toId: string }

/**
 * Successions already entered that changed lives would contradict: a source must exist the day before, a successor on the
 * day.
 */
export async function successionsBroken(
  db: Reader,
  directory: Directory,
  changed: ReadonlySet<string>,
): Promise<ForestFault[]> {
  const parts = await rows(
    db,
    sql<Part>`
      select s.on_date::text as "on", coalesce(p.from_id, s.dissolved_id) as "fromId",
        coalesce(p.to_id, s.takes_over_id) as "toId"
      from succession s left join succession_part p on p.succession_id = s.id`,
  )
  const missing = (id: string, day: Day, column: string): ForestFault[] => {
    const life = directory.get(id)
    if (!changed.has(id) || !life?.length || rowOn(life, day)) return []
    const row = column === 'valid_to' ? life.at(-1)! : life[0]!
    return [{ row, column, code: 'succession.contradicted', facts: { day } }]
  }
  return parts.flatMap(({ on, fromId, toId }) => [
    ...missing(fromId, dayBefore(on), 'valid_to'),
    ...missing(toId, on, 'valid_from'),
  ])
}
