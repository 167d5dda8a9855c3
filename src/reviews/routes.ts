import type { Slice } from '#src/platform/serve.ts'

export const reviewsRoutes: Slice = () => {}
