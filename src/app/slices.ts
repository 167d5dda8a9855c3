import { directiveRoutes, directivesInSight } from '#src/directives/index.ts'
import { documentRoutes, type FileGuards, type Keep } from '#src/documents/index.ts'
import type { Slice } from '#src/platform/serve.ts'

/** Who may see the records that carry files, by the kind of record. */
const fileGuards: FileGuards = { directive: directivesInSight }

/** Every slice's routes, in the order of the layout. */
export const slicesWith = (keep: Keep): readonly Slice[] => [
  documentRoutes(keep, fileGuards),
  directiveRoutes(async () => new Map()),
]
