import type { Download } from '#src/platform/serve.ts'
import { type Grid, writeCsv, writeWorkbook } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { disseminationFor } from './detail.ts'
import { shareOf } from './rules.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

/** A text that a spreadsheet would take for a formula is written as text. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** A line for each gathering; a unit that has held none has one line too. */
export async function exportedDissemination(view: View, id: string, format: 'csv' | 'xlsx'): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const { heads } = words
  const { directive, units } = await disseminationFor(view, id)
  const numeric = [heads.people, heads.peopleDue, heads.reached, heads.share]
  const grid: Grid = {
    name: words.exportName,
    columns: [heads.symbol, heads.unit, heads.state, heads.heldOn, heads.form, ...numeric, heads.note],
    rows: units.flatMap((unit) => {
      const share = unit.peopleDue === null ? null : shareOf({ people: unit.people, peopleDue: unit.peopleDue })
      const facts = [String(unit.peopleDue ?? ''), String(unit.people), share === null ? '' : String(share)]
      const state = unit.overdue ? words.overdue[unit.state] : words.states[unit.state]
      const begin = [plain(directive.symbol), plain(unit.name), state]
      if (unit.sessions.length === 0) return [[...begin, '', '', '', ...facts, '']]
      return unit.sessions.map((session) => [
        ...[...begin, session.heldOn, words.forms[session.form], String(session.people)],
        ...[...facts, plain(session.note ?? '')],
      ])
    }),
  }
  const name = `${words.exportName}-${view.today}.${format}`
  // the mark tells spreadsheets that it is UTF-8
  if (format === 'csv')
    return { name, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(`\uFEFF${writeCsv(grid)}`) }
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeWorkbook(grid, numeric),
  }
}
