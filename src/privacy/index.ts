export { privacyRoutes } from './routes.ts'
export { waitsFor } from './standing.ts'
