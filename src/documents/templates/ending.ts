import { sql } from 'kysely'
import { actUnder } from '#src/access/index.ts'
import { addDays } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { endTemplate as contract } from './contract.ts'
import { templateFor } from './list.ts'

type Asked = Input<typeof contract>['body']

/** The last day on which it is used, never before its first nor after the one already set. */
export async function endTemplate(work: Work, id: string, { lastDay, version }: Asked) {
  await work.tx.selectFrom('office_template').select('id').where('id', '=', id).forUpdate().execute()
  const { storageKey: _, ...template } = await templateFor(work, id)
  actUnder(work, 'template.write', { own: template.unitId })
  if (template.version !== version) throw stale(template)
  if (lastDay < template.from) throw refused('template.ends-before', { from: template.from })
  if (template.until !== null && lastDay >= template.until)
    throw refused('template.ends-after', { to: addDays(template.until, -1) })
  await work.tx
    .updateTable('office_template')
    .set((eb) => ({
      valid: sql<string>`daterange(lower(valid), ${addDays(lastDay, 1)}::date)`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  work.record('template.ended', { kind: 'officeTemplate', id }, { lastDay })
  return { id, version: version + 1 }
}
