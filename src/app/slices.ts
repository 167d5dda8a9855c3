import { directiveRoutes, directivesInSight } from '#src/directives/index.ts'
import { documentRoutes, type FileGuards } from '#src/documents/index.ts'
import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'

/** Who may see the records that carry files, by the kind of record. */
const fileGuards: FileGuards = { directive: directivesInSight }

/** Every slice's routes, in the order of the layout. */
export const slicesWith = (storage: Storage): readonly Slice[] => [
  documentRoutes(storage, fileGuards),
  directiveRoutes(async () => new Map()),
]
