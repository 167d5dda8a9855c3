export { keptSince, type RetentionRule } from './retention/rules.ts'
export { privacyRoutes } from './routes.ts'
export { waitsFor } from './standing.ts'
