import { type CsvLine, csvFile } from '#src/platform/csv-file.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { exportUnitChanges } from '../contract.ts'
import { comparedDays } from './comparison.ts'
import type { UnitChange } from './shapes.ts'

const head = [
  ...['id', 'what', 'name_before', 'name_after', 'kind_before', 'kind_after', 'code_before', 'code_after'],
  ...['parent_before', 'parent_after', 'into', 'out_of'],
]

const related = (units: UnitChange['into']) =>
  units.map(({ name, share }) => (share !== null && share !== '1' ? `${name} (${share})` : name)).join('; ')

const line = ({ id, what, before, after, into, outOf }: UnitChange): CsvLine => [
  id,
  what.join(' '),
  ...[before?.name, after?.name, before?.kind, after?.kind, before?.code, after?.code].map((cell) => cell ?? null),
  ...[before?.parentName ?? null, after?.parentName ?? null, related(into), related(outOf)],
]

/** Everything that changed between two days, page after page. */
export async function changesFile(view: View, query: Input<typeof exportUnitChanges>['query']): Promise<Download> {
  const page = (after?: string) => comparedDays(view, { ...query, limit: 5_000, ...(after && { after }) })
  const first = await page()
  async function* lines() {
    for (let found = first; ; ) {
      yield found.rows.map(line)
      if (found.next === null) return
      found = await page(found.next)
    }
  }
  return csvFile(`units-${query.from}-${query.to}.csv`, head, lines())
}
