import type { Slice } from '#src/platform/serve.ts'

/** Every slice's routes, in the order of the layout. */
export const slices: readonly Slice[] = []
