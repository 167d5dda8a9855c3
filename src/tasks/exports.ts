import { csvFile } from '#src/platform/csv-file.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { exportTasks } from './contract.ts'
import { whereOf } from './filter.ts'
import { pageSql } from './list.ts'
import type { TaskRow } from './shapes.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const most = 50_000

export async function exportedTasks(
  view: View,
  { ids, ...filter }: Input<typeof exportTasks>['query'],
): Promise<Download> {
  const words = view.actor.language === 'en' ? en : vi
  const chosen = ids ? { ids: ids.split(',').filter((id) => /^[0-9a-f-]{36}$/i.test(id)) } : {}
  const where = await whereOf(view, { ...filter, ...chosen })
  const found = await rows(view.db, pageSql(view, where, 'deadline', most))
  const line = (t: TaskRow) => [
    t.code,
    t.content,
    t.symbol,
    t.provision,
    t.leadName,
    t.deadline,
    t.firstDeadline,
    t.percent,
    words.states[t.state],
    words.timeliness[t.timeliness],
  ]
  const { code, content, symbol, provision, lead, deadline, firstDeadline, percent, state, timeliness } = words.heads
  const head = [code, content, symbol, provision, lead, deadline, firstDeadline, percent, state, timeliness]
  return csvFile(`${words.exportName}-${view.today}.csv`, head, [found.map(line)])
}
