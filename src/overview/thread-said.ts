import { periodName } from '#src/periods/index.ts'
import type { Language, Words } from '#src/platform/words.ts'
import type { ThreadNode } from './thread-contract.ts'
import type { vi } from './thread-words.vi.ts'

type ThreadWords = Words<typeof vi>

/** What a node is called: of a group its number, of a report its period, of a target its name in the reader's language. */
export function titleOf(node: ThreadNode, words: ThreadWords, language: Language): string {
  if (node.many) return words.manyOf[node.kind](node.many.total)
  const title = (language === 'en' && node.titleEn) || node.title
  return node.kind === 'report' && node.period ? `${title}, ${periodName(node.period, language)}` : title
}

/** How it stands, in a few words. */
export function stateOf(node: ThreadNode, words: ThreadWords): string {
  const { many, state, days, kind } = node
  if (many) return words.manyState[kind](many.total, many.done, many.late)
  if (state === null || (kind === 'directive' && state === 'inForce')) return node.about ?? ''
  if (state === 'overdue' && days !== null) return words.late(days)
  if (state === 'dueSoon' && days !== null) return words.left(-days)
  if (state === 'open' && kind === 'report') return words.openReport
  if (state === 'open' && kind === 'conclusion') return words.openConclusion
  return words.states[state as keyof typeof words.states] ?? ''
}

/** What a colour may say again: nothing is told by it alone. */
export function toneOfNode({ state, many }: ThreadNode): 'over' | 'soon' | 'done' | 'none' {
  if (state === 'overdue' || state === 'returned' || (many && many.late > 0)) return 'over'
  if (state === 'dueSoon') return 'soon'
  if (['doneOnTime', 'doneLate', 'received', 'signed', 'published', 'concluded'].includes(state ?? '')) return 'done'
  return 'none'
}
