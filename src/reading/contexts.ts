import type { Draft } from './draft.ts'
import type { Mention } from './mentions/mention.ts'

/**
 * What a heading says for all that stands below it: whose tasks they are. `parent`: the work whose parts follow
 * ("Tổ chức các hoạt động sau:"); `soft`: below it only what begins with a verb is a task.
 */
export type Context = {
  rank: number
  lead: readonly Mention[]
  coordinating: readonly Mention[]
  parent: Draft | null
  soft: boolean
  /** How deep its first line stands: a plain paragraph after a list is no part of it. */
  within?: number
}

/** Contexts end where the outline comes back to their height. */
export function closeTo(contexts: Context[], rank: number): void {
  while (contexts.length && rank <= contexts.at(-1)!.rank) contexts.pop()
}
