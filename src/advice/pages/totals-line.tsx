import type { z } from 'zod'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { toneOf } from '#src/ui/status.tsx'
import { type AdviceState, adviceStates } from '../moves.ts'
import type { Totals } from '../shapes.ts'
import { kindOf } from './standing.tsx'
import { useAdviceWords } from './use-words.ts'

type Props = { totals: z.output<typeof Totals>; onPick: (state: AdviceState) => void }

/** How many of each outcome (each opens what is behind it), the share accepted and the days an answer takes. */
export function TotalsLine({ totals, onPick }: Props) {
  const { list, states } = useAdviceWords()
  const format = useFormat()
  const { byState, shareAccepted, medianDays } = totals
  return (
    <div className="advice-totals">
      <LightsBar
        label={list.results}
        lights={adviceStates.map((state) => ({
          tone: toneOf(kindOf[state]),
          label: states[state],
          count: byState[state],
          ...(byState[state] > 0 && { onPick: () => onPick(state) }),
        }))}
      />
      {shareAccepted !== null && (
        <p className="ink2 num">
          {list.accepted(`${format.figure(shareAccepted)}%`, `${byState.accepted}/${totals.decided}`)}
          {medianDays !== null && ` · ${list.median(format.figure(medianDays))}`}
        </p>
      )}
    </div>
  )
}
