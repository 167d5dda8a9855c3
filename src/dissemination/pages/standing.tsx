import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Status, type StatusKind, type Tone } from '#src/ui/status.tsx'
import { type Counts, type StudyState, shareOf, studyStates } from '../rules.ts'
import { useDisseminationWords } from './use-words.ts'

type Stood = { state: StudyState; overdue: boolean; late: boolean }
const kinds: Record<StudyState, StatusKind> = { notYet: 'none', partly: 'onTrack', reached: 'done' }
const tones: Record<StudyState, Tone> = { notYet: 'none', partly: 'soon', reached: 'done' }

/** How a unit stands: its state, or that it is late; what was reached late stays marked. */
export function standing({ state, overdue, late }: Stood, words: ReturnType<typeof useDisseminationWords>) {
  if (overdue) return { kind: 'overdue' as StatusKind, word: words.overdue[state] }
  if (late) return { kind: 'doneLate' as StatusKind, word: words.reachedLate }
  return { kind: kinds[state], word: words.states[state] }
}

export function StudyStatus({ unit, pill }: { unit: Stood; pill?: boolean }) {
  const { kind, word } = standing(unit, useDisseminationWords())
  return (
    <Status kind={kind} {...(pill && { pill })}>
      {word}
    </Status>
  )
}

/** A share to one place, in the reader's way of writing numbers; null where nothing is counted yet. */
export function useShare() {
  const format = useFormat()
  return (counts: { people: number; peopleDue: number }) => {
    const share = shareOf(counts)
    return share === null ? null : format.figure(share)
  }
}

export function UnitsBar({
  counts,
  compact,
  onPick,
}: {
  counts: Counts
  compact?: boolean
  onPick?: (s: string) => void
}) {
  const { one, states } = useDisseminationWords()
  return (
    <LightsBar
      label={one.summary}
      {...(compact && { compact })}
      lights={studyStates.toReversed().map((state) => ({
        tone: tones[state],
        label: states[state],
        count: counts.byState[state],
        ...(onPick && { onPick: () => onPick(state) }),
      }))}
    />
  )
}
