import type { View } from '#src/platform/work.ts'
import { standard } from './limits.ts'

/** After how many minutes without a request this actor's session ends; administrators' earlier. */
export async function idleMinutesOf({ db, actor }: View): Promise<number> {
  const workspace = await db.selectFrom('workspace').select('settings').executeTakeFirst()
  const settings = { ...standard, ...(workspace?.settings as Partial<typeof standard> | undefined) }
  return actor.grants.some((g) => g.role === 'administrator') ? settings.administratorIdleMinutes : settings.idleMinutes
}
