import { csvFile } from '#src/platform/csv-file.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { exportAdvice } from './contract.ts'
import { pageOf, whereOf } from './list.ts'
import { daysTaken } from './rules.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export async function exportedAdvice(view: View, filter: Input<typeof exportAdvice>['query']): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const found = await pageOf(view, whereOf(view, filter), 'submitted', 50_000)
  const { heads } = words
  const head = [heads.kind, heads.symbol, heads.title, heads.from, heads.to, heads.submittedOn, heads.askedBy]
  const more = [heads.state, heads.decidedOn, heads.daysTaken, heads.directive, heads.outcome]
  const lines = found.map((one) => [
    words.kinds[one.kind],
    one.symbol,
    one.title,
    one.fromName,
    one.toName,
    one.submittedOn,
    one.askedBy,
    words.states[one.state],
    one.decidedOn,
    daysTaken(one),
    one.directive?.symbol ?? null,
    one.outcome,
  ])
  return csvFile(`${words.exportName}-${view.today}.csv`, [...head, ...more], [lines])
}
