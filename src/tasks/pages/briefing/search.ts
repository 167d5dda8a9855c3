import { readTaskSearch, type TaskSearch } from '../search.ts'

/** The filter of the list, and the unit at which the meeting stands: its key, or nothing for all together. */
export type BriefingSearch = TaskSearch & { at?: string }

export function readBriefingSearch(raw: Record<string, unknown>): BriefingSearch {
  const search: BriefingSearch = readTaskSearch(raw)
  if (typeof raw.at === 'string') search.at = raw.at
  return search
}
