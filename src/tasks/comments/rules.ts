import type { TaskState } from '../moves.ts'

/** As sent; whom it names stands in it by id, which is longer than a name. */
export const longest = 4000
export const longestSent = 6000
export const mostMentioned = 20
/** How long who wrote it may still change it; withdraw it one may as long as one may comment. */
export const editMinutes = 15

/** A draft is the issuing unit's alone, and its talk would be opened to all with the issue; a cancelled task is over. */
export const takesComments = (state: TaskState): boolean => state !== 'draft' && state !== 'cancelled'

export const isEditable = (at: Date, now: Date): boolean => now.getTime() - at.getTime() < editMinutes * 60_000

/** As what somebody speaks: a position often names its unit already. */
export const standsAs = ({ position, unitName }: { position: string | null; unitName: string }): string =>
  position?.includes(unitName) ? position : [position, unitName].filter(Boolean).join(', ')

/** The beginning of what is answered to, on one line, cut at a word. */
export function excerpt(text: string, most = 140): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')}…`
}
