import { useFormat } from '#src/ui/language.tsx'
import { type StateCell, StateMatrix } from '#src/ui/state-matrix/state-matrix.tsx'
import { type AnswerState, answerStates } from '../moves.ts'
import { isLate, isOverdue } from '../rules.ts'
import type { ReviewDetail, ReviewUnit } from '../shapes.ts'
import type { MapSearch } from './search.ts'
import { standing, type Words } from './standing.tsx'
import { type Level, levels } from './unit-choices.ts'
import { useKindWords, useReviewWords } from './use-words.ts'

const steps = ['planned', 'held', 'reported', 'received'] as const
const place = (state: AnswerState) => answerStates.indexOf(state)

/** A step that was taken says when; the next one says that it is due, or late. */
function cellOf(
  unit: ReviewUnit,
  step: (typeof steps)[number],
  today: string,
  words: Words,
  day: (d: string) => string,
) {
  const on = { planned: unit.plannedOn, held: unit.heldOn, reported: unit.reportedOn, received: unit.receivedOn }[step]
  const said = `${words.steps[step]}${on ? `: ${day(on)}` : ''}`
  if (place(unit.state) >= place(step)) {
    const late = (step === 'reported' || step === 'received') && isLate(unit, today)
    return { kind: late ? 'doneLate' : 'done', word: said, tint: late && step === 'reported' } satisfies StateCell
  }
  if (place(step) > place(unit.state) + 1) return undefined
  if (step === 'received') return { ...standing(unit, today, words), tint: true } satisfies StateCell
  if (isOverdue(unit, today)) return { ...standing(unit, today, words), tint: true } satisfies StateCell
  return { kind: 'none', word: words.toDo } satisfies StateCell
}

type Props = { review: ReviewDetail; today: string; search: MapSearch; onSelect: (unit: string, step: string) => void }

/** Units by step, grouped by level: what was done, when, what is next and who is late. */
export function ReviewMap({ review, today, search, onSelect }: Props) {
  const words = useReviewWords()
  const kindWords = useKindWords()
  const format = useFormat()
  const byId = new Map(review.units.map((unit) => [unit.unitId, unit]))
  const placeOf = (kind: string) => levels.indexOf(kind as Level) + 1 || levels.length + 1
  const kinds = [...new Set(review.units.map((unit) => unit.kind))].toSorted((a, b) => placeOf(a) - placeOf(b))
  const { counts } = review
  return (
    <StateMatrix
      label={words.one.map}
      rowHead={words.one.unit}
      endHead={words.one.due}
      totalHead={words.one.reached}
      rows={kinds.flatMap((kind) =>
        review.units
          .filter((unit) => unit.kind === kind)
          .map((unit) => ({
            id: unit.unitId,
            name: unit.shortName,
            group: kindWords[kind as keyof typeof kindWords] ?? kind,
            end: format.day(unit.dueOn),
          })),
      )}
      columns={steps.map((step) => ({
        id: step,
        head: words.steps[step],
        total: `${counts.reached[step]}/${counts.total}`,
        short: step === 'reported' && counts.overdue > 0,
      }))}
      cell={(unitId, step) => {
        const unit = byId.get(unitId)
        return unit && cellOf(unit, step as (typeof steps)[number], today, words, format.day)
      }}
      selected={
        search.unit && byId.has(search.unit) ? { row: search.unit, column: search.step ?? 'planned' } : undefined
      }
      onSelect={onSelect}
    />
  )
}
