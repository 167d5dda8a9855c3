import type { Mention } from './mentions/mention.ts'

export type Doubts = {
  lead: readonly Mention[]
  others: readonly Mention[]
  /** Whether there was a directory to match names with. */
  directory: boolean
  timed: boolean
  verb: boolean
  /** The lead stands in a heading or an earlier clause. */
  inherited: boolean
  letters: number
}

/** How sure the reader may be: each doubt takes its share. A person confirms every draft, the doubtful ones first. */
export function confidenceOf({ lead, others, directory, timed, verb, inherited, letters }: Doubts): number {
  let sure = 0.98
  const named = lead.filter(({ kind }) => kind !== 'open')
  if (directory && named.some(({ kind }) => kind === 'unknown')) sure *= 0.88
  if (named.length < lead.length) sure *= 0.93
  if (lead.some(({ exact }) => !exact)) sure *= 0.9
  if (lead.some(({ sure: only }) => !only)) sure *= 0.75
  if (others.some(({ exact, sure: only }) => !exact || !only)) sure *= 0.95
  if (directory && others.some(({ kind }) => kind === 'unknown')) sure *= 0.95
  if (!timed) sure *= 0.97
  if (!verb) sure *= 0.85
  if (inherited) sure *= 0.97
  if (letters < 10) sure *= 0.8
  return Math.round(sure * 100) / 100
}
