import { dayBefore, isDay } from '#src/platform/day.ts'
import { type Fault, type Sheet, tabulate } from '#src/platform/spreadsheet.ts'
import { clean } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { type SuccessionKind, successionKinds } from '../kinds.ts'
import { type Resolved, unitResolver } from '../resolve.ts'

/** A row of the file with its codes turned into units. */
export type Passing = {
  line: number
  /** The day and code as written: what other rows of the same source are found by. */
  source: string
  on: string
  kind: SuccessionKind
  from: string
  to: string | null
  share: string
  basis: string
}

/** How a kind reads the cells: whether `to_code` must be there, and whether `share` may be. */
const same = (kind: string) => kind === 'rename' || kind === 'transfer'

export async function readSuccessionsFile(
  view: View,
  sheet: Sheet,
): Promise<{ passings: Passing[]; faults: Fault[]; unread: Set<string> }> {
  const { rows, faults } = tabulate(sheet, ['date', 'kind', 'from_code'], ['to_code', 'share', 'basis'])
  const unreadable = new Set(faults.map(({ row }) => row))
  const unread = new Set<string>()
  const resolve = await unitResolver(
    view,
    rows.flatMap(({ from_code, to_code }) => [from_code, to_code]),
  )
  const passings = rows.flatMap((row): Passing[] => {
    const { row: line, date: on, from_code, to_code, share } = row
    const kind = row.kind as SuccessionKind
    const source = `${on} ${from_code}`
    const mine: Fault[] = []
    const wrong = (column: string, code: string, facts: Record<string, unknown> = {}) =>
      void mine.push({ row: line, column, code, facts })
    const unit = (column: string, ref: string, day: string): string | null => {
      const found: Resolved = resolve(ref, day)
      if ('id' in found) return found.id
      wrong(column, found.fault, { ref, day, lives: found.lives })
      return null
    }
    if (!isDay(on)) wrong('date', 'day.wrong', { text: on })
    if (!successionKinds.includes(kind)) wrong('kind', 'kind.unknown', { known: successionKinds })
    if (share && !/^(0(\.\d+)?|1(\.0+)?)$/.test(share)) wrong('share', 'share.range', { share })
    if (share && kind === 'dissolve') wrong('share', 'dissolve.shares')
    if (!to_code && !same(kind)) wrong('to_code', kind === 'dissolve' ? 'takesOver.missing' : 'cell.empty')
    if (unreadable.has(line) || mine.length) {
      faults.push(...mine)
      unread.add(source)
      return []
    }
    const from = unit('from_code', from_code, dayBefore(on))
    const to = to_code ? unit('to_code', to_code, on) : from
    faults.push(...mine)
    if (mine.length) unread.add(source)
    if (mine.length || from === null) return []
    return [{ line, source, on, kind, from, to, share: share || '1', basis: clean(row.basis) }]
  })
  return { passings, faults, unread }
}
