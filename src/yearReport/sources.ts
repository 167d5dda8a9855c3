import type { DocumentSources } from '#src/documents/index.ts'
import { notFound } from '#src/platform/problem.ts'
import { materialFor } from './material.ts'
import { readNow } from './now.ts'
import { reportsOf } from './paragraphs.ts'
import { indicatorsOf } from './reading.ts'

/** What documents are told of figures and reports: they know neither slice. */
export const documentSources: DocumentSources = {
  material: materialFor,
  readNow,
  reports: reportsOf,
  indicator: async (view, id) => {
    const [found] = await indicatorsOf(view, [id])
    if (!found) throw notFound()
    const { code, name, measure } = found
    return { code, name, measure }
  },
}
