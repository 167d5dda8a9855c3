import type { Workspace } from '#src/app/workspace.ts'
import type { Day } from '#src/platform/day.ts'
import { reasonOf } from '#src/platform/failure.ts'
import { endRegimes, receiveWaiting } from './ending-regimes.ts'
import { figuresFrom, universalOf2025 } from './later-figures.ts'
import { openStage, type Stage } from './stage.ts'
import { takeStructureOf2025 } from './structure-of-2025.ts'

type Scene = { on: Day; hour: string; run(stage: Stage): Promise<void> }
const figures = (on: Day, first: string, last: string): Scene => ({
  on,
  hour: '09:00',
  run: (stage) => figuresFrom(stage, on, first, last),
})

/** What happened after the first morning: each year's figures, and on 1 July 2025 three tiers that became two. */
const scenes: readonly Scene[] = [
  { on: '2022-01-14', hour: '08:00', run: receiveWaiting },
  figures('2022-01-14', '2021-Q1', '2021-Q4'),
  figures('2023-01-13', '2022-Q1', '2022-Q4'),
  figures('2024-01-12', '2023-Q1', '2023-Q4'),
  figures('2025-01-14', '2024-Q1', '2024-Q4'),
  figures('2025-06-30', '2025-Q1', '2025-Q2'),
  { on: '2025-07-01', hour: '06:30', run: endRegimes },
  { on: '2025-07-01', hour: '07:00', run: takeStructureOf2025 },
  figures('2025-10-10', '2025-Q3', '2025-Q3'),
  { on: '2025-11-28', hour: '09:00', run: universalOf2025 },
]
const at = ({ on, hour }: Scene) => new Date(`${on}T${hour}:00+07:00`)

/**
 * Plays what lies between the last recorded act and the day on which the demonstration starts. Whoever has changed the
 * directory meanwhile keeps it: from the first scene that no longer fits on, nothing more is played.
 */
export async function playLaterYears(
  workspace: Workspace,
  { last, start }: { last: Date; start: Date },
  tell: (text: string) => void,
): Promise<void> {
  const due = scenes.filter((scene) => at(scene) > last && at(scene) <= start)
  if (due.length === 0) return
  tell(`Playing the demonstration on to ${due.at(-1)!.on} …`)
  const stage = await openStage(workspace)
  try {
    for (const scene of due) await scene.run(stage)
  } catch (error) {
    tell(`Here the demonstration is played no further: what was done in it leaves no room (${reasonOf(error)}).`)
  } finally {
    await stage.close()
  }
}
