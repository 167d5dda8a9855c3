import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'
import type { Purpose } from '../purposes.ts'
import { bytesOf } from './stored.ts'

type Wanted = { unitId: string; purpose: Purpose; on: Day }

/** The office's own file for a purpose on a day; undefined where our layout holds. */
export async function templateInUse(view: View, { unitId, purpose, on }: Wanted) {
  const [found] = await rows(
    view.db,
    sql<{ name: string; key: string }>`select t.name, f.storage_key as key
      from office_template t join file f on f.id = t.file_id
      where t.unit_id = ${unitId} and t.purpose = ${purpose} and t.valid @> ${on}::date`,
  )
  return found
}

/** The bytes of that file, checked when it was added. */
export async function officeTemplate(view: View, storage: Storage, wanted: Wanted): Promise<Buffer | undefined> {
  const found = await templateInUse(view, wanted)
  return found && bytesOf(storage, found.key)
}
