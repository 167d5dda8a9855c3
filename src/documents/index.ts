export { attachFiles, detachFile, filesJson, filesOf } from './attachment.ts'
export type { FileGuard, FileGuards } from './opening.ts'
export { documentRoutes } from './routes.ts'
export { takeFile } from './upload.ts'
