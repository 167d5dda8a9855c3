import { useQuery } from '@tanstack/react-query'
import { openFile } from '#src/documents/contract.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { readAnswer } from '../contract.ts'
import type { AnswerDetail } from '../shapes.ts'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerStatus } from './standing.tsx'
import { useReviewWords } from './use-words.ts'

type Props = { reviewId: string; unitId: string; today: string }
const back = ['stepBack', 'return', 'reopen']

/** One unit's part: where it stands, what can be done, what it wrote, how it came about. */
export function UnitPanel({ reviewId, unitId, today }: Props) {
  const { one } = useReviewWords()
  const found = useQuery(ask(readAnswer, { params: { id: reviewId, unitId } }))
  const answer = found.data
  return (
    <aside className="side" aria-label={answer ? one.panel(answer.shortName) : one.ownPart}>
      <ProblemNote problem={found.error} />
      {found.isPending && <Loading rows={6} />}
      {answer && <Answer reviewId={reviewId} answer={answer} today={today} />}
    </aside>
  )
}

function Answer({ reviewId, answer, today }: { reviewId: string; answer: AnswerDetail; today: string }) {
  const { one, states } = useReviewWords()
  const format = useFormat()
  const said = useBy()
  const day = (on: string | null) => on && format.day(on)
  return (
    <>
      <section className="stack">
        <span>
          <AnswerStatus unit={answer} today={today} pill />
        </span>
        <h2>{answer.name}</h2>
        <AnswerActs reviewId={reviewId} answer={answer} />
        <Facts
          facts={[
            { label: one.due, value: day(answer.dueOn) },
            { label: one.plannedOn, value: day(answer.plannedOn) },
            { label: one.heldOn, value: day(answer.heldOn) },
            { label: one.people, value: answer.people !== null && format.figure(answer.people) },
            { label: one.reportedOn, value: day(answer.reportedOn) },
            { label: one.receivedOn, value: day(answer.receivedOn) },
          ].filter(({ value }) => value)}
        />
      </section>
      {(answer.account || answer.files.length > 0) && (
        <section className="stack">
          <h2>{one.account}</h2>
          {answer.account && <p className="review-text">{answer.account}</p>}
          {answer.files.map((file) => (
            <a key={file.id} className="row" href={addressOf(openFile, { params: { id: file.id } })} download>
              <IconPaperclip size={14} aria-hidden /> {file.name}
            </a>
          ))}
        </section>
      )}
      {answer.moves.length > 0 && (
        <section>
          <h2>{one.history}</h2>
          <History
            events={answer.moves.map((move, at) => ({
              id: `${answer.moves.length - at}`,
              when: format.dayTime(move.at),
              what: said(move, (back.includes(move.move) ? one.taken : one.moved)(states[move.toState])),
              ...(move.reason && { by: move.reason }),
            }))}
          />
        </section>
      )}
    </>
  )
}
