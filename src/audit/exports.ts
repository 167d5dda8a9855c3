import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'
import type { AuditFilter } from './contract.ts'
import { conditions, pageOf } from './list.ts'
import type { AuditRow } from './shapes.ts'
import { sightOf } from './sight.ts'
import { en } from './words.en.ts'
import { nameOfAction } from './words.ts'
import { vi } from './words.vi.ts'

const page = 2_000
/** A text that a spreadsheet would take for a formula is written as text. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The log of a filter, page by page as it is taken up; that it was exported is noted before the first line. */
export async function exportedAudit(
  view: View,
  filter: AuditFilter,
  noteAccess: World['noteAccess'],
): Promise<Download> {
  const english = view.actor.language === 'en'
  const words = english ? en : vi
  const lineOf = (row: AuditRow) =>
    [
      row.seq,
      row.at,
      row.recordedAt,
      row.actor?.name ?? words.system,
      row.actingFor?.name ?? '',
      nameOfAction(words, row.action),
      row.action,
      words.kinds[row.subject.kind as keyof typeof words.kinds] ?? row.subject.kind,
      row.subject.id,
      row.subject.name ?? '',
      row.content === 'told' ? JSON.stringify(row.payload) : words.contents[row.content],
    ].map(plain)
  const sight = await sightOf(view)
  const where = conditions(sight, filter)
  await noteAccess(view.actor, 'export', { what: 'audit', filter })
  async function* lines() {
    // the mark tells spreadsheets that it is UTF-8
    yield `\uFEFF${stringify([words.exportHeads])}`
    let after: string | undefined
    for (;;) {
      const found = await pageOf(view, sight, where, after, page)
      if (found.length > 0) yield stringify(found.map(lineOf))
      if (found.length < page) return
      after = found.at(-1)!.seq
    }
  }
  return {
    name: `${words.exportName}-${view.today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: Readable.from(lines()),
  }
}
