export { rebuildClosure } from './closure.ts'
