import type { Assembled } from '#src/app/assemble.ts'

/** `ours` and `bare` in the same unit, measured in this run; `goal` is what ours / bare should be, or with its unit ours alone. */
export type Measure = { row: string; ours: number; bare: number; goal: string; unit: string; volume: string }
export type Result = Measure & { ratio: number; met: boolean }

export type Bench = Assembled & {
  /** A place that is emptied afterwards. */
  folder: string
  writerUrl: string
  postgres: { url(database: string, role?: string): string }
}
export type Row = (bench: Bench) => Promise<Measure[]>

/** '≤ 2', '≥ 0.3' or '≤ 60 s'. */
export const meets = ({ ours, bare, goal, unit }: Measure) => {
  const bound = Number(goal.replace(/[^\d.]/g, ''))
  const judged = goal.endsWith(` ${unit}`) ? ours : ours / bare
  return goal.startsWith('≤') ? judged <= bound : judged >= bound
}

/** What that many of a hundred stay at or below. */
export const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * share) / 100))] ?? 0

export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Milliseconds at the median, ours and the bare minimum in turn, so that a busy moment hits both. */
export async function race(ours: () => Promise<unknown>, bare: () => Promise<unknown>, times = 15) {
  const taken: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  const time = async (run: () => Promise<unknown>) => {
    const start = performance.now()
    await run()
    return performance.now() - start
  }
  await ours()
  await bare()
  for (let n = 0; n < times; n++) {
    taken.ours.push(await time(ours))
    taken.bare.push(await time(bare))
  }
  return { ours: median(taken.ours), bare: median(taken.bare) }
}
