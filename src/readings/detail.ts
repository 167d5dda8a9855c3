import { directiveBrief } from '#src/directives/index.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn, unitsThatDay } from '#src/units/index.ts'
import type { readReading } from './contract.ts'
import { parts } from './rules.ts'
import type { Draft } from './shapes.ts'
import { readingsInSight } from './visible.ts'

/** Units named in the drafts. */
const unitsIn = (drafts: readonly Draft[]): string[] => [
  ...new Set(drafts.flatMap((draft) => parts.flatMap((part) => draft[part].flatMap(({ unitId }) => unitId ?? [])))),
]

/** The units named, by what they are called today; one that stands no more by the name in the drafts. */
export async function unitsNamed(view: View, drafts: readonly Draft[]) {
  const ids = unitsIn(drafts)
  const alive = await unitsOn(view, ids, view.today)
  return ids.map((id) => ({ id, shortName: alive.get(id)?.shortName ?? '', ended: !alive.has(id) }))
}

type Whole = Reply<typeof readReading>
export async function readingFor(view: View, id: string): Promise<Whole> {
  const [seen] = await readingsInSight(view, [id])
  if (!seen) throw notFound()
  const found = await view.db.selectFrom('reading').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound()
  const document = found.document as Whole['document']
  const drafts = found.drafts as Draft[]
  const issuers =
    document.issuer === null
      ? []
      : await unitsThatDay(view, document.date ?? view.today)
          .where('v.name', '=', document.issuer)
          .limit(2)
          .execute()
  return {
    id,
    ownerUnitId: found.owner_unit_id,
    fileName: found.file_name,
    fileId: found.file_id,
    text: found.text,
    blocks: found.blocks as Whole['blocks'],
    document,
    issuerId: issuers.length === 1 ? issuers[0]!.id : null,
    drafts,
    units: await unitsNamed(view, drafts),
    directive: found.directive_id === null ? null : await directiveBrief(view, found.directive_id),
    made: found.made,
    version: found.version,
  }
}
