import { isDay } from '#src/platform/day.ts'
import { readTaskSearch, type TaskSearch } from '../search.ts'
import { type Scale, scales } from './axis.ts'

/** The filter of the list, how wide a span is looked at, and the day from which. */
export type TimelineSearch = TaskSearch & { scale?: Scale; start?: string }

export function readTimelineSearch(raw: Record<string, unknown>): TimelineSearch {
  const search: TimelineSearch = readTaskSearch(raw)
  const scale = scales.find((one) => one === raw.scale)
  if (scale) search.scale = scale
  if (typeof raw.start === 'string' && isDay(raw.start)) search.start = raw.start
  return search
}
