import { useFormat } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Regime } from '../../regimeContract.ts'
import { useRegimeWords } from './words.ts'

type Held = Pick<Regime, 'from' | 'to' | 'endedFrom' | 'rhythm' | 'oncePeriod'>
export type RegimeState = 'running' | 'toCome' | 'ended'

/** Where a regime stands on a day: a request that asks once has ended with its period. */
export function regimeState({ from, to, endedFrom, rhythm, oncePeriod }: Held, today: string): RegimeState {
  const last = rhythm === 'once' ? (oncePeriod?.split('..')[1] ?? to) : to
  if ((endedFrom !== null && endedFrom <= today) || (last !== null && last < today)) return 'ended'
  return from > today ? 'toCome' : 'running'
}

const kinds = { running: 'onTrack', toCome: 'none', ended: 'done' } as const

export function RegimeStatus({ regime, today, pill }: { regime: Held; today: string; pill?: boolean }) {
  const words = useRegimeWords()
  const format = useFormat()
  const state = regimeState(regime, today)
  const day = regime.endedFrom ?? undefined
  const word =
    state === 'toCome'
      ? words.stateBegins(format.day(regime.from))
      : state === 'running' && day
        ? words.stateEnds(format.day(day))
        : words.states[state]
  return (
    <Status kind={kinds[state]} pill={pill ?? false}>
      {word}
    </Status>
  )
}
