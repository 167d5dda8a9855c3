import type { DueRule, DueRules } from '#src/periods/index.ts'
import { useKindWords, useRegimeWords } from './words.ts'

/** How due rules are said: one sentence, or one for each kind of unit that has its own. */
export function useDueText() {
  const { due } = useRegimeWords()
  const kinds: Readonly<Record<string, string>> = useKindWords()
  const say = (rule: DueRule) => {
    if (rule.kind === 'end') return due.end
    if (rule.kind === 'after') return due.after(rule.days)
    return due.day(rule.day, rule.month === 'last' ? due.lastMonth : due.nthMonth(rule.month))
  }
  return ({ rule, byUnitKind = {}, roll = 'next' }: DueRules): string => {
    const own = Object.entries(byUnitKind)
    const parts = own.map(([kind, one]) => due.forKind(kinds[kind] ?? kind, say(one)))
    return [...parts, own.length ? due.forKind(due.others, say(rule)) : say(rule), due.roll[roll]].join('; ')
  }
}
