import { demand } from '#src/access/index.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { visibleForms } from './visible.ts'

/** Locked for its keeper: 404 out of reach, 403 where another unit keeps it. The caller compares the version. */
export async function lockForm(work: Work, id: string) {
  const form = await work.tx
    .selectFrom('form')
    .selectAll()
    .where('id', '=', id)
    .where(visibleForms(work))
    .forUpdate()
    .executeTakeFirst()
  if (!form) throw notFound()
  demand(work, 'form.write', { own: form.owner_unit_id })
  return form
}

/** A retired form is offered to nobody; the regimes that go on by it go on. */
export async function setRetired(work: Work, id: string, version: number, retired: boolean) {
  const form = await lockForm(work, id)
  if (form.version !== version) throw stale({ version: form.version })
  if ((form.retired_on !== null) === retired) throw refused(retired ? 'form.retired' : 'form.not-retired')
  await work.tx
    .updateTable('form')
    .set({ retired_on: retired ? work.today : null, version: version + 1 })
    .where('id', '=', id)
    .execute()
  work.record(retired ? 'form.retired' : 'form.restored', { kind: 'form', id })
  return { id, version: version + 1 }
}
