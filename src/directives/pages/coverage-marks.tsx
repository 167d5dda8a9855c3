import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Status, type StatusKind, toneOf } from '#src/ui/status.tsx'
import { type Counts, type Mark, marks, shareOf } from '../coverage/rules.ts'
import { useCoverageWords } from './use-words.ts'

const kinds: Record<Mark, StatusKind> = { own: 'done', above: 'doneLate', notNeeded: 'exempt', none: 'warning' }

export function MarkStatus({ mark }: { mark: Mark }) {
  const words = useCoverageWords()
  return <Status kind={kinds[mark]}>{words.short[mark]}</Status>
}

/** How many parts stand at each mark, for a bar; a pick narrows the list to them. */
export function useMarkLights() {
  const words = useCoverageWords()
  return (counts: Counts, onPick?: (mark: Mark) => void): Parameters<typeof LightsBar>[0]['lights'] =>
    marks.map((mark) => ({
      tone: mark === 'above' ? 'ok' : toneOf(kinds[mark]),
      label: words.marks[mark],
      count: counts[mark],
      ...(onPick && { onPick: () => onPick(mark) }),
    }))
}

/** The share of the parts that have become something, above the bar. */
export function CoverageSummary({ counts, onPick }: { counts: Counts; onPick?: (mark: Mark) => void }) {
  const words = useCoverageWords()
  const lights = useMarkLights()
  const covered = counts.own + counts.above
  return (
    <>
      <p>
        <b className="num">{words.share(shareOf(counts))}</b>,{' '}
        <span className="num">{words.counted(covered, covered + counts.none)}</span>
      </p>
      <LightsBar label={words.lights} lights={lights(counts, onPick)} />
    </>
  )
}
