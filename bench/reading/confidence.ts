import { sameNames } from './names.ts'
import type { Case, Expand, ReadTask } from './score.ts'

type Sure = ReadTask & { confidence: number }
export type Band = { from: number; of: number; right: number }

/** How many of the tasks read with a confidence are there, with these leads: a confidence should say so. */
export function confidenceBands(cases: readonly (Case & { tasks: readonly Sure[] })[], expand: Expand): Band[] {
  const bands = [0, 0.5, 0.7, 0.9].map((from) => ({ from, of: 0, right: 0 }))
  for (const { text, label, tasks } of cases) {
    const members = (names: readonly string[]) => names.flatMap((name) => expand(name, label.on))
    for (const { source, lead, confidence } of tasks) {
      const band = bands.findLast(({ from }) => from <= confidence)!
      band.of += 1
      band.right += Number(
        label.tasks.some((task) => {
          const start = text.indexOf(task.source)
          const there = start < source.end && source.start < start + task.source.length
          return there && (task.open?.includes('lead') || sameNames(members(task.lead), members(lead)))
        }),
      )
    }
  }
  return bands.filter(({ of }) => of > 0)
}
