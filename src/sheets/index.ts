export { sheetRoutes } from './routes.ts'
export { dropOldSheets } from './taking/dropping.ts'
