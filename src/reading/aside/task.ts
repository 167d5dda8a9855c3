import type { Day } from '#src/platform/day.ts'
import type { Block, Reading, UnitLine } from '../shapes.ts'

/** A saved group, its units by code with the days (`to` the last) on which they are in it. */
export type DatedGroup = { name: string; members: readonly { code: string; from: Day; to: Day | null }[] }
/** What the thread is asked: a file's bytes, and the units and groups to match names with on the document's day. */
export type Task = {
  bytes: Uint8Array<ArrayBuffer>
  units: readonly UnitLine[]
  groups: readonly DatedGroup[]
  /** The day that counts where the document bears no date. */
  on: Day
}
export type ReadAside = Reading & { blocks: Block[] }
