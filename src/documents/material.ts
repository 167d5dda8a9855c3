import { may } from '#src/access/index.ts'
import { forbidden } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { readDocument } from './detail.ts'
import type { MaterialItem } from './shapes.ts'
import type { DocumentSources } from './sources.ts'

/** For its writers: what units have sent to them, and figures that are theirs to read. */
export async function materialOf(
  view: View,
  id: string,
  sectionKey: string,
  sources: DocumentSources,
): Promise<MaterialItem[]> {
  const { owner_unit_id, bloc_id, work_year, purpose } = await readDocument(view, id)
  if (!may(view.actor, 'document.write', { own: owner_unit_id })) throw forbidden('document.write')
  const of = { blocId: bloc_id, workYear: work_year, ownerUnitId: owner_unit_id, purpose }
  return sources.material(view, of, sectionKey)
}
