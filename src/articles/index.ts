export { articlesRoutes } from './routes.ts'
