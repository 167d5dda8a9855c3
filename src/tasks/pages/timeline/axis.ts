import { addDays, type Day, daysBetween, mondayOf } from '#src/platform/day.ts'
import { monthAfter } from '../calendar/month.ts'

export const scales = ['months', 'weeks'] as const
export type Scale = (typeof scales)[number]
/** From the first day through the last; at each tick a month or a week begins. */
export type Span = { from: Day; to: Day; ticks: readonly Day[] }
/** Where something lies on the axis, in per cent; what reaches beyond is cut at that end. */
export type Place = { left: number; width: number; cutLeft: boolean; cutRight: boolean }

const steps: Record<Scale, { shown: number; before: number }> = {
  months: { shown: 12, before: 4 },
  weeks: { shown: 13, before: 3 },
}

/** The beginning of the month or week so many after the one that holds the day. */
export const stepFrom = (scale: Scale, day: Day, by: number): Day =>
  scale === 'weeks' ? addDays(mondayOf(day), by * 7) : `${monthAfter(day.slice(0, 7), by)}-01`

/** A year by months or a quarter by weeks; where nothing is asked, some of what has been and more of what comes. */
export function spanOn(scale: Scale, start: Day | undefined, today: Day): Span {
  const { shown, before } = steps[scale]
  const from = stepFrom(scale, start ?? today, start ? 0 : -before)
  const ticks = Array.from({ length: shown }, (_, n) => stepFrom(scale, from, n))
  return { from, to: addDays(stepFrom(scale, from, shown), -1), ticks }
}

/** A day stands for the whole of it: the bar of one day is a day wide. Without an end it runs on. */
export function placeOf(span: Span, from: Day, to: Day | null): Place | undefined {
  const end = to ?? addDays(span.to, 1)
  if (from > span.to || end < span.from || end < from) return undefined
  const whole = daysBetween(span.from, span.to) + 1
  const [cutLeft, cutRight] = [from < span.from, end > span.to]
  const left = cutLeft ? 0 : daysBetween(span.from, from)
  const right = cutRight ? whole : daysBetween(span.from, end) + 1
  return { left: (left * 100) / whole, width: ((right - left) * 100) / whole, cutLeft, cutRight }
}
