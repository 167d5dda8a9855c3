import { groundCases } from './cases/index.ts'
import { walk } from './walk.ts'

walk(groundCases)
