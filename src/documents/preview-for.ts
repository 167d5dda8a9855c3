import { unitsFor } from '#src/access/index.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { previewDocument as contract } from './contract-papers.ts'
import { readDocument } from './detail.ts'
import { paperOf } from './paper-of.ts'
import { renderPages } from './render.ts'
import type { DocumentSources } from './sources.ts'
import { templateInUse } from './templates/use.ts'

/**
 * The pages in our layout. Where the office's own file makes the print that is said, so that nobody takes one for the
 * other; its name is for those who keep it.
 */
export async function previewFor(
  view: View,
  id: string,
  nonce: string,
  sources: DocumentSources,
): Promise<Reply<typeof contract>> {
  const paper = await paperOf(view, id, sources)
  const { owner_unit_id: unitId } = await readDocument(view, id)
  const template = await templateInUse(view, { unitId, purpose: paper.purpose, on: paper.on })
  const keeps = unitsFor(view.actor, 'template.write').includes(unitId)
  return { html: await renderPages(paper, nonce), template: template ? { name: keeps ? template.name : null } : null }
}
