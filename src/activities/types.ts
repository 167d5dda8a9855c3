import { demand } from '#src/access/index.ts'
import { changed } from '#src/platform/audit/changed.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { ancestorsLately, ancestorsOn } from '#src/units/index.ts'
import type { addActivityType as add, editActivityType as edit } from './contract.ts'
import { type Field, fieldFaults, growthFaults, type TypeFault } from './fields.ts'
import type { TypeBody } from './shapes.ts'
import { vi as words } from './words.vi.ts'

const demandNone = (faults: readonly TypeFault[]) => {
  if (faults.length > 0) throw invalid(faults.map(({ path, problem }) => ({ path: `body.${path}`, problem })))
}

export async function demandSector(work: Work, sectorId: string | null | undefined) {
  if (!sectorId) return
  const known = await work.db.selectFrom('sector').select('id').where('id', '=', sectorId).executeTakeFirst()
  if (!known) throw invalid([{ path: 'body.sectorId', problem: 'unknown' }])
}

const columnsOf = ({ nameVi, nameEn, sectorId, fields }: TypeBody) => ({
  name_vi: nameVi,
  name_en: nameEn,
  sector_id: sectorId ?? null,
  fields: JSON.stringify(fields),
})

/** The fields in words, as the log tells them. */
const fieldsSaid = (fields: readonly Field[]): string[] =>
  fields.map(({ vi: label, kind, choices, retired }) => {
    const answers = choices.map((choice) => choice.vi + (choice.retired ? ` (${words.types.retiredField})` : ''))
    const asked = [words.kinds[kind], ...(retired ? [words.types.retiredField] : []), ...answers].join(', ')
    return `${label} (${asked})`
  })

/** Kept by a unit of the administrator's; its branch enters activities of it. */
export async function addActivityType(work: Work, { ownerUnitId, ...body }: Input<typeof add>['body']) {
  const branch = await ancestorsOn(work, ownerUnitId, work.today)
  if (branch.length === 0) throw invalid([{ path: 'body.ownerUnitId', problem: 'unknown' }])
  demand(work, 'activityType.write', { branch })
  demandNone(fieldFaults(body.fields))
  await demandSector(work, body.sectorId)
  const made = await work.tx
    .insertInto('activity_type')
    .values({ ...columnsOf(body), owner_unit_id: ownerUnitId, made_by: work.actor.accountId, made_at: work.at })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  work.record(
    'activityType.added',
    { kind: 'activityType', id: made.id },
    { ...body, fields: fieldsSaid(body.fields), ownerUnitId },
  )
  return made
}

export async function editActivityType(
  work: Work,
  id: string,
  { version, retired, ...body }: Input<typeof edit>['body'],
) {
  const before = await work.tx
    .selectFrom('activity_type')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw notFound()
  demand(work, 'activityType.write', { branch: await ancestorsLately(work, before.owner_unit_id) })
  if (version !== before.version) throw stale(before)
  demandNone(fieldFaults(body.fields))
  const fields = before.fields as unknown as Field[]
  const used = await work.tx.selectFrom('activity').select('id').where('type_id', '=', id).limit(1).executeTakeFirst()
  if (used) demandNone(growthFaults(fields, body.fields))
  await demandSector(work, body.sectorId)
  const after = { ...columnsOf(body), retired }
  work.record(
    'activityType.edited',
    { kind: 'activityType', id },
    changed({ ...before, fields: fieldsSaid(fields) }, { ...after, fields: fieldsSaid(body.fields) }),
  )
  return work.tx
    .updateTable('activity_type')
    .set((eb) => ({ ...after, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
