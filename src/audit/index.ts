export { type KeptEvent, keptEvents } from './kept-events.ts'
export { auditRoutes } from './routes.ts'
