import type { Indicator } from '../row.ts'
import type { Composition } from '../shapes.ts'
import type { Shown } from '../shown.ts'
import type { IndicatorWords } from './use-words.ts'

type Side = 'value' | 'numerator' | 'denominator'
/** Longer sums are read in the table. */
const most = 8

/** "85 = A 10 + B 15 + 60% của D 100"; of a ratio one such line for the numerator and one for the denominator. */
export function equationOf(
  made: Pick<Composition, Side | 'parts' | 'others'>,
  indicator: Pick<Indicator, 'kind'>,
  shown: Pick<Shown, 'plain' | 'percentOf'>,
  words: IndicatorWords['composition'],
): string[] {
  const line = (side: Side): string[] => {
    const total = made[side]
    const parts = made.parts.filter((part) => part[side] !== null)
    if (total === null || parts.length > most) return []
    const terms = parts.map(({ unitName, share, [side]: amount }) => {
      const name = share === '1' ? unitName : words.shareOf(shown.percentOf(share), unitName)
      return `${name} ${shown.plain(amount!)}`
    })
    const rest = made.others?.[side]
    if (rest) terms.push(`${words.others(shown.plain(String(made.others!.units)))} ${shown.plain(rest)}`)
    return terms.length === 0 ? [] : [`${shown.plain(total)} = ${terms.join(' + ')}`]
  }
  return indicator.kind === 'ratio' ? [...line('numerator'), ...line('denominator')] : line('value')
}
