import type { Writer } from '#src/platform/database.ts'
import type { Secret } from '#src/platform/secret.ts'
import type { Clock, World } from '#src/platform/world.ts'

/** What this slice needs from outside. `db`: sessions and secrets lie in tables that the reading role may not open. */
export type PeopleMeans = {
  readonly db: Writer
  readonly clock: Clock
  readonly secret: Secret
  readonly publicUrl: string
  readonly noteAccess: World['noteAccess']
}
