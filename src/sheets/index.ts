export { makeSheetAside } from './aside/aside.ts'
export { sheetRoutes } from './routes.ts'
export { dropOldSheets } from './taking/dropping.ts'
