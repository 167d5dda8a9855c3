import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { Work } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import { attachFiles } from '../attachment.ts'
import { sideOf } from './by-unit.ts'
import type { addTemplate as contract } from './contract.ts'
import { examplePaper } from './example.ts'
import { bytesOf } from './stored.ts'

type Asked = Input<typeof contract>['body']

/** Its bytes, once they have shown that they are a template that fills. */
async function demandGood(work: Work, storage: Storage, { fileId, purpose, unitId }: Asked): Promise<void> {
  const file = await work.tx
    .selectFrom('file')
    .select('storage_key')
    .where('id', '=', fileId)
    .where('uploaded_by', '=', work.actor.accountId)
    .executeTakeFirst()
  if (!file) throw notFound()
  const { checkTemplate } = await import('./check.ts')
  const { fillTemplate } = await import('./filling.ts')
  const bytes = await bytesOf(storage, file.storage_key)
  const faults = await checkTemplate(bytes)
  if (faults.length > 0) throw refused('template.refused', { faults })
  const side = sideOf(await unitOn(work, unitId, work.today))
  await fillTemplate(bytes, examplePaper(purpose, side, work.today)).catch(() => {
    throw refused('template.refused', { faults: [{ code: 'template.broken' }] })
  })
}

/** From a day on the office's own file; what holds on that day ends the day before, what was already planned stays. */
export async function addTemplate(work: Work, storage: Storage, asked: Asked): Promise<{ id: string }> {
  const { unitId, purpose, name, fileId, from } = asked
  demand(work, 'template.write', { own: unitId })
  await demandGood(work, storage, asked)
  const others = work.tx.selectFrom('office_template').where('unit_id', '=', unitId).where('purpose', '=', purpose)
  const later = await others
    .where(sql<boolean>`lower(valid) >= ${from}::date`)
    .select(sql<string>`lower(valid)::text`.as('from'))
    .orderBy(sql`lower(valid)`)
    .executeTakeFirst()
  if (later) throw refused('template.later', { from: later.from })
  await work.tx
    .updateTable('office_template')
    .set((eb) => ({ valid: sql<string>`daterange(lower(valid), ${from}::date)`, version: eb('version', '+', 1) }))
    .where('unit_id', '=', unitId)
    .where('purpose', '=', purpose)
    .where(sql<boolean>`valid @> ${from}::date`)
    .execute()
  const { id } = await work.tx
    .insertInto('office_template')
    .values({
      unit_id: unitId,
      purpose,
      name,
      file_id: fileId,
      valid: sql<string>`daterange(${from}::date, null)`,
      made_by: work.actor.accountId,
      made_at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'officeTemplate', id }, [fileId])
  work.record('template.added', { kind: 'officeTemplate', id }, asked)
  return { id }
}
