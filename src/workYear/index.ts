export { workYearRoutes } from './routes.ts'
