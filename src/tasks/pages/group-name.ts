import { useFormat } from '#src/ui/language.tsx'
import type { Grouping } from '../contract.ts'
import { useTaskWords } from './standing.tsx'

type Named = { key: string | null; name: string | null }

/** What a group is called: its record's name, or the words for a light, a state, a month. */
export function useGroupName() {
  const { filters, lights, timeliness, states } = useTaskWords()
  const format = useFormat()
  return (by: Grouping, { key, name }: Named): string => {
    if (key === null) return filters.none[by]
    const words: Partial<Record<Grouping, Record<string, string>>> = { light: lights, timeliness, state: states }
    if (by === 'month') return filters.month(Number(key.slice(5)), key.slice(0, 4))
    if (by === 'day') return format.day(key)
    return name ?? words[by]?.[key] ?? key
  }
}
