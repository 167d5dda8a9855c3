import { stringify } from 'csv-stringify/sync'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { exportAdvice } from './contract.ts'
import { pageOf, whereOf } from './list.ts'
import { daysTaken } from './rules.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

/** A text that a spreadsheet would take for a formula is written as text. */
const plain = (text: string | null) => (text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

export async function exportedAdvice(view: View, filter: Input<typeof exportAdvice>['query']): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const found = await pageOf(view, whereOf(view, filter), 'submitted', 50_000)
  const { heads } = words
  const head = [heads.kind, heads.symbol, heads.title, heads.from, heads.to, heads.submittedOn, heads.askedBy]
  const more = [heads.state, heads.decidedOn, heads.daysTaken, heads.directive, heads.outcome]
  const lines = found.map((one) => [
    words.kinds[one.kind],
    plain(one.symbol),
    plain(one.title),
    plain(one.fromName),
    plain(one.toName),
    one.submittedOn,
    one.askedBy,
    words.states[one.state],
    one.decidedOn,
    daysTaken(one),
    plain(one.directive?.symbol ?? null),
    plain(one.outcome),
  ])
  // the mark tells spreadsheets that it is UTF-8
  const text = `\uFEFF${stringify([[...head, ...more], ...lines])}`
  return {
    name: `${words.exportName}-${view.today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: Buffer.from(text),
  }
}
