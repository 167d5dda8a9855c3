export { dropUntouched } from './dropping.ts'
export { readingRoutes } from './routes.ts'
export { readingsInSight } from './visible.ts'
