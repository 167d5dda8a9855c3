import type { CsvLine } from '#src/platform/csv-file.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import { tableFile } from '#src/platform/table-file.ts'
import type { View } from '#src/platform/work.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import type { exportPunctuality, PunctualGroup, Tally } from './contract.ts'
import { toldInBoth } from './counted-sql.ts'
import { allGroups } from './groups.ts'

const parts = ['doneOnTime', 'doneLate', 'overdue', 'awaiting', 'open'] as const
const cells = (tally: Tally): CsvLine => [
  ...parts.map((part) => tally[part]),
  tally.percent === null ? null : Number(tally.percent),
]

/** Every group in the order of the page, the total last, with both readings beside each other. */
export async function exportedPunctuality(
  view: View,
  { format, ...query }: Input<typeof exportPunctuality>['query'],
): Promise<Download> {
  const { punctuality: words, filters } = view.actor.language === 'en' ? en : vi
  const { total, groups, ranked } = await allGroups(view, query)
  const none = filters.none[query.by === 'unit' ? 'lead' : query.by]
  const isTree = query.by === 'unit'
  const line = ({ key, name, depth, rank, current, first }: PunctualGroup): CsvLine => [
    key === null ? none : name,
    ...(isTree ? [depth + 1] : []),
    ...(ranked ? [rank] : []),
    ...cells(current),
    ...cells(first),
  ]
  const { current, first } = toldInBoth(total)
  const foot: CsvLine = [
    words.total,
    ...(isTree ? [null] : []),
    ...(ranked ? [null] : []),
    ...cells(current),
    ...cells(first),
  ]
  const heads = [...parts.map((part) => words.heads[part]), words.heads.percent]
  const head = [
    words.by[query.by],
    ...(isTree ? [words.heads.level] : []),
    ...(ranked ? [words.heads.rank] : []),
    ...heads.map((text) => `${text} (${words.readings.current})`),
    ...heads.map((text) => `${text} (${words.readings.first})`),
  ]
  async function* lines() {
    yield [...groups.map(line), foot]
  }
  return tableFile(format, `${words.exportName}-${query.from}-${query.to}`, head, lines())
}
