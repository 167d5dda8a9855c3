import { workCases } from './cases/index.ts'
import { walk } from './walk.ts'

walk(workCases)
