export { meetingsRoutes } from './routes.ts'
