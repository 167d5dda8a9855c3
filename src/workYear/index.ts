export { choosePlan } from './choosing.ts'
export { closeYear, reopenYear } from './closing.ts'
export { decideTasks, undoDecisions } from './deciding.ts'
export { workYearRoutes } from './routes.ts'
