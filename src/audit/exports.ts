import { csvFile } from '#src/platform/csv-file.ts'
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
    ]
  }
  const sight = await sightOf(view)
  const asked = { kinds: sight.kinds, told: toldTo(sight), where: conditions(sight, filter) }
  async function* lines() {
    let after: string | undefined
    for (;;) {
      const { rows, names, next } = await pageOf(view, asked, after, page)
      yield rows.map(lineOf(names))
      if (next === null) return
      after = next
    }
  }
  return csvFile(`${words.exportName}-${view.today}.csv`, words.exportHeads, lines())
}
