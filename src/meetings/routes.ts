import type { Slice } from '#src/platform/serve.ts'

export const meetingsRoutes: Slice = () => {}
