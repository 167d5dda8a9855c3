/** The eight steps of a bloc's year, in their order (domain.md §8). */
export const stepNames = [
  'reports',
  'figures',
  'summary',
  'unfinished',
  'orientation',
  'conference',
  'conclusions',
  'news',
] as const
export type StepName = (typeof stepNames)[number]

/** `total` null: the step cannot begin yet. */
export type Counted = { done: number; total: number | null; finished?: boolean }
export type StepState = 'waiting' | 'going' | 'done'

/** Done when nothing is left; where nothing was asked there is nothing to do, unless the step says otherwise. */
export function stepState({ done, total, finished }: Counted): StepState {
  if (total === null) return 'waiting'
  return (finished ?? done >= total) ? 'done' : 'going'
}

/** Reports and tasks of a closed year are settled; the other steps may be left, if whoever closes it says that it is known. */
const mustBeDone: readonly StepName[] = ['reports', 'unfinished']

export type Closing = { refused: StepName[]; warned: StepName[] }

export function closingOf(states: Readonly<Record<StepName, StepState>>): Closing {
  const left = stepNames.filter((name) => states[name] !== 'done')
  return {
    refused: left.filter((name) => mustBeDone.includes(name)),
    warned: left.filter((name) => !mustBeDone.includes(name)),
  }
}

/** The year one works in: the oldest that is still open, else the newest. */
export function currentYear(years: readonly { year: number; state: 'open' | 'closed' }[]): number | undefined {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  return (sorted.find(({ state }) => state === 'open') ?? sorted.at(-1))?.year
}
