import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { formatIn } from '#src/platform/format.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { AuditFilter } from './contract.ts'
import { conditions, toldTo } from './list.ts'
import { pageOf } from './page.ts'
import type { AuditRow } from './shapes.ts'
import { sightOf } from './sight.ts'
import { type Names, nameOfAction, type SaidLine, teller } from './telling/say.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const page = 2_000
/** A text that a spreadsheet would take for a formula is written as text. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const written = ({ name, was, now }: SaidLine) => (was === undefined ? `${name}: ${now}` : `${name}: ${was} → ${now}`)

/** The log of a filter, page by page as it is taken up. */
export async function exportedAudit(view: View, filter: AuditFilter): Promise<Download> {
  const { language } = view.actor
  const words = language === 'en' ? en : vi
  const tell = teller(language, formatIn(language))
  const lineOf = (names: Names) => (row: AuditRow) => {
    const { sentence, lines } = tell.event(row, names)
    return [
      row.seq,
      row.at,
      row.recordedAt,
      row.actor?.name ?? words.system,
      row.actingFor?.name ?? '',
      nameOfAction(language, row.action),
      row.action,
      words.kinds[row.subject.kind as keyof typeof words.kinds] ?? row.subject.kind,
      row.subject.id,
      row.subject.name ?? '',
      sentence,
      row.content === 'told' ? lines.map(written).join('; ') : words.contents[row.content],
      row.content === 'told' ? JSON.stringify(row.payload) : '',
    ].map(plain)
  }
  const sight = await sightOf(view)
  const asked = { kinds: sight.kinds, told: toldTo(sight), where: conditions(sight, filter) }
  async function* lines() {
    // the mark tells spreadsheets that it is UTF-8
    yield `\uFEFF${stringify([words.exportHeads])}`
    let after: string | undefined
    for (;;) {
      const { rows, names, next } = await pageOf(view, asked, after, page)
      if (rows.length > 0) yield stringify(rows.map(lineOf(names)))
      if (next === null) return
      after = next
    }
  }
  return {
    name: `${words.exportName}-${view.today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: Readable.from(lines()),
  }
}
