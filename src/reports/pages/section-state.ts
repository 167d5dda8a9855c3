import { type Fault, isAnswered } from '../checking.ts'
import { answerOf, type Content } from '../content.ts'
import type { Section } from '../form.ts'

export type SectionState = { state: 'done' | 'empty' | 'nothingArose' | 'filledIn' } | { state: 'error'; count: number }

/** How a section stands in the rail: what is wrong with it first, then whether it is answered. */
export function sectionState(section: Section, content: Content, errors: readonly Fault[]): SectionState {
  const answer = answerOf(content, section.id)
  const count = errors.filter((e) => e.path.split('/')[0] === section.id && e.code !== 'sectionRequired').length
  if (count > 0) return { state: 'error', count }
  if (answer.nothingArose) return { state: 'nothingArose' }
  if (isAnswered(section, answer)) return { state: 'done' }
  return { state: section.kind === 'tasks' || section.kind === 'activities' ? 'filledIn' : 'empty' }
}

export const isSettled = ({ state }: SectionState) => state !== 'error' && state !== 'empty'
