import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import type { FollowingKind } from './owned-kinds.ts'

/** Records of an ended unit that pass on; the first ones by name, as far as the reader may see them anyway. */
export type WhatFollows = {
  kind: 'task' | 'regime' | 'report' | FollowingKind
  unitId: string
  count: number
  first: { id: string; name: string }[]
}
/** A grant that ends with its unit; `proposed`: the same role is proposed at the successor. */
export type EndingGrant = {
  unitId: string
  accountId: string
  name: string
  role: string
  proposed: boolean
  /** Why not: the successor stands higher, or the account holds the role there already. */
  why: 'rises' | 'held' | null
}
/** A unit that ends; `to` is not yet there when it begins with the act. */
export type Ending = { unitId: string; to: string | null; rises: boolean; on: Day }
/** What has been built on a succession: it is not taken back over it. */
export type BuiltOn = { kind: string; count: number; name?: string }

/** What the slices above tell and do about a succession; app/slices.ts passes them. */
export type Followers = {
  whatFollows: readonly ((view: View, units: readonly string[]) => Promise<WhatFollows[]>)[]
  endingGrants: (view: View, endings: readonly Ending[]) => Promise<EndingGrant[]>
  builtOn: readonly ((view: View, successionId: string) => Promise<BuiltOn[]>)[]
  /** How many indicators have a rule that does not restate, of those for which these units gave figures. */
  breaks: (view: View, units: readonly string[]) => Promise<{ breaks: number; restates: number }>
}
