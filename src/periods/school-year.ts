import { addDays, type Day } from '#src/platform/day.ts'

/** On which days (`MM-DD`) the school year and its second semester begin: a setting of the workspace. */
export type SchoolYear = { starts: string; secondSemester: string }

/** 1 August to 31 July; the second semester from January. */
export const defaultSchoolYear: SchoolYear = { starts: '08-01', secondSemester: '01-01' }

/** The days of the school year that begins in `year`, or of one of its semesters. */
export function schoolYearDays(year: number, semester: 1 | 2 | undefined, setting: SchoolYear): { from: Day; to: Day } {
  const from = `${year}-${setting.starts}`
  const to = addDays(`${year + 1}-${setting.starts}`, -1)
  if (semester === undefined) return { from, to }
  const second = `${setting.secondSemester < setting.starts ? year + 1 : year}-${setting.secondSemester}`
  return semester === 1 ? { from, to: addDays(second, -1) } : { from: second, to }
}
