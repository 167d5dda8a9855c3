import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import { tableFile } from '#src/platform/table-file.ts'
import type { View } from '#src/platform/work.ts'
import type { exportDissemination } from './contract.ts'
import { disseminationFor } from './detail.ts'
import { shareOf } from './rules.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

/** A line for each gathering; a unit that has held none has one line too. */
export async function exportedDissemination(
  view: View,
  id: string,
  { format }: Input<typeof exportDissemination>['query'],
): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const { heads } = words
  const { directive, units } = await disseminationFor(view, id)
  async function* lines() {
    for (const unit of units) {
      const share = unit.peopleDue === null ? null : shareOf({ people: unit.people, peopleDue: unit.peopleDue })
      const facts = [unit.peopleDue, unit.people, share]
      const state = unit.overdue ? words.overdue[unit.state] : words.states[unit.state]
      const begin = [directive.symbol, unit.name, state]
      if (unit.sessions.length === 0) yield [[...begin, '', '', null, ...facts, '']]
      else
        yield unit.sessions.map(({ heldOn, form, people, note }) => [
          ...[...begin, heldOn, words.forms[form], people],
          ...[...facts, note ?? ''],
        ])
    }
  }
  const head = [
    ...[heads.symbol, heads.unit, heads.state, heads.heldOn, heads.form],
    ...[heads.people, heads.peopleDue, heads.reached, heads.share, heads.note],
  ]
  return tableFile(format, `${words.exportName}-${view.today}`, head, lines())
}
