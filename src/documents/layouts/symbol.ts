import type { Day } from '#src/platform/day.ts'
import type { Side } from '../paper.ts'
import { layoutOn } from './choice.ts'
import type { Layout } from './layout.ts'

/** Two digits below a bound: 5 → "05". Forgers add digits to short numbers. */
const led = (n: number, below: number) => (n < below ? String(n).padStart(2, '0') : String(n))

type Numbered = { kind: string; number: number | null; unitSymbol: string; on: Day }

/** A council's resolution bears its year between number and type; a letter bears no type on the state side. */
function tail({ kind, unitSymbol, on }: Numbered, { side, symbol }: Layout): string {
  if (side === 'party') return `${symbol.beforeKind}${kind}/${unitSymbol}`
  if (kind === 'CV') return `/${unitSymbol}`
  const year = kind === 'NQ' && /^HĐND/.test(unitSymbol) ? `${on.slice(0, 4)}/` : ''
  return `/${year}${kind}-${unitSymbol}`
}

/**
 * "345-BC/BTGTU", "45/BC-SGDĐT", a letter "812/SYT-NVY" (unitSymbol "SYT-NVY"), a council's "12/2020/NQ-HĐND".
 * Without a number: room for it, with dots.
 */
export function symbolOf(side: Side, kind: string, number: number | null, unitSymbol: string, on: Day): string {
  const layout = layoutOn(side, on)
  const shown = number === null ? '…' : led(number, layout.numbering.leadingZeroBelow)
  return shown + tail({ kind, number, unitSymbol, on }, layout)
}

/** "Số: 15/QĐ-UBND", "Số 36-HD/VPTW". */
export const numberLine = (layout: Layout, symbol: string) => `${layout.number.lead}${symbol}`

/** "Điện Biên, ngày 05 tháng 02 năm 2021": days below 10 and the months 1 and 2 get a zero. Null: room for the day. */
export function placeAndDate(place: string, issuedOn: Day | null, on: Day): string {
  const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))]
  if (issuedOn === null) return `${place}, ngày      tháng ${led(month, 3)} năm ${year}`
  const day = Number(issuedOn.slice(8, 10))
  return `${place}, ngày ${led(day, 10)} tháng ${led(Number(issuedOn.slice(5, 7)), 3)} năm ${issuedOn.slice(0, 4)}`
}
