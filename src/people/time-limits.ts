import type { Reader, Tx } from '#src/platform/database.ts'
import { standard } from './limits.ts'

export type TimeLimits = { -readonly [name in keyof typeof standard]: number }

/** As the workspace sets them; what it does not set is as usual. */
export async function timeLimits(db: Reader | Tx): Promise<TimeLimits> {
  const workspace = await (db as Reader).selectFrom('workspace').select('settings').executeTakeFirst()
  const set = workspace?.settings as Partial<TimeLimits> | undefined
  const names = Object.keys(standard) as (keyof TimeLimits)[]
  return Object.fromEntries(names.map((name) => [name, set?.[name] ?? standard[name]])) as TimeLimits
}
