export { draftYearReport } from './draft.ts'
export { yearReportRoutes } from './routes.ts'
export { documentSources } from './sources.ts'
