import { cases, seen } from '../case.ts'
import { everyone, reaches } from '../standing.ts'

/** The board of a bloc's year is read by whoever has the unit that co-ordinates the bloc in reach. */
const watchers = reaches('board')

export const workYearCases = cases({
  listWorkYears: seen('the blocs', everyone, () => ({})),
  readWorkYear: seen('a year', watchers, async (s) => ({ params: { id: await s.bloc(), year: '2021' } })),
})
