import type { CsvLine } from '#src/platform/csv-file.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import { tableFile } from '#src/platform/table-file.ts'
import type { View } from '#src/platform/work.ts'
import type { exportTasks } from './contract.ts'
import { pagesOf } from './list.ts'
import type { TaskRow } from './shapes.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The tasks of a filter, or those chosen, in the order of the table: page after page as they are taken up. */
export async function exportedTasks(
  view: View,
  { ids, format, sort, ...filter }: Input<typeof exportTasks>['query'],
): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const chosen = ids === undefined ? {} : { ids: ids.split(',').filter((id) => isId.test(id)) }
  const line = (t: TaskRow): CsvLine => [
    t.code,
    t.content,
    t.symbol,
    t.provision,
    t.leadName,
    t.responsibleName,
    t.issuingName,
    t.issuedOn,
    t.deadline,
    t.firstDeadline,
    t.percent,
    words.states[t.state],
    words.timeliness[t.timeliness],
    t.labels.map(({ name }) => name).join('; '),
  ]
  const { heads } = words
  const head = [
    heads.code,
    heads.content,
    heads.symbol,
    heads.provision,
    heads.lead,
    heads.person,
    heads.issuing,
    heads.issued,
    heads.deadline,
    heads.firstDeadline,
    heads.percent,
    heads.state,
    heads.timeliness,
    words.labels.one,
  ]
  const pages = await pagesOf(view, { ...filter, ...chosen }, sort)
  async function* lines() {
    for await (const page of pages) yield page.map(line)
  }
  return tableFile(format, `${words.exportName}-${view.today}`, head, lines())
}
