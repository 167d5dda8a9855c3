import type { Case } from '../case.ts'
import { directiveCases } from './directives.ts'
import { indicatorCases } from './indicators.ts'
import { openCases, peopleCases } from './people.ts'
import { reportCases } from './reports.ts'
import { taskCases } from './tasks.ts'
import { unitCases } from './units.ts'

export { openCases } from './people.ts'
export const guardedCases: readonly Case[] = [
  ...unitCases,
  ...peopleCases,
  ...directiveCases,
  ...taskCases,
  ...indicatorCases,
  ...reportCases,
]
export const allCases: readonly Case[] = [...guardedCases, ...openCases]
