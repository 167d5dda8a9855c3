import { useQuery } from '@tanstack/react-query'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { readYearResults } from '../contract.ts'
import type { StepName } from '../rules.ts'
import type { Board } from '../shapes.ts'
import { PlanChoice } from './plan-choice.tsx'
import { useYearWords } from './use-words.ts'

function Left({ title, kind, names }: { title: string; kind: StatusKind; names: readonly StepName[] }) {
  const words = useYearWords()
  if (names.length === 0) return null
  return (
    <>
      <h3 className="to-close-head">{title}</h3>
      <ul className="to-close">
        {names.map((name) => (
          <li key={name}>
            <Status kind={kind}>{words.steps[name]}</Status>
          </li>
        ))}
      </ul>
    </>
  )
}

function ToClose({ board }: { board: Board }) {
  const words = useYearWords()
  const { refused, warned } = board.closing
  return (
    <section>
      <h2>{words.toClose(board.year)}</h2>
      <p className="ink2 small">{words.toCloseText}</p>
      <Left title={words.mustFinish} kind="overdue" names={refused} />
      <Left title={words.mayLeave} kind="none" names={warned} />
      {refused.length === 0 && (
        <p>
          <Status kind="done">{words.ready}</Status>
        </p>
      )}
    </section>
  )
}

function Results({ board }: { board: Board }) {
  const words = useYearWords()
  const format = useFormat()
  const of = (n: number, all: number) => (all > 0 ? `${format.figure(n)}/${format.figure(all)}` : null)
  const params = { id: board.bloc.id, year: String(board.year) }
  const results = useQuery(ask(readYearResults, { params })).data
  if (!results) return null
  const { tasks, punctual, targets, reviews, advice } = results
  const share = punctual.judged > 0 ? format.percent((100 * punctual.onTime) / punctual.judged) : null
  return (
    <section>
      <h2>{words.results}</h2>
      <Facts
        figures
        facts={[
          { label: words.result.tasks, value: of(tasks.done, tasks.total) },
          { label: words.result.punctual, value: share },
          { label: words.result.targets, value: of(targets.met, targets.judged) },
          { label: words.result.reviews, value: of(reviews.done, reviews.total) },
          { label: words.result.advice, value: of(advice.accepted, advice.decided) },
        ]}
      />
    </section>
  )
}

export function BoardSide({ board }: { board: Board }) {
  const words = useYearWords()
  const said = useBy()
  const format = useFormat()
  return (
    <aside className="side" aria-label={words.results}>
      {board.state === 'open' && <ToClose board={board} />}
      <PlanChoice board={board} />
      <Results board={board} />
      {board.keptAs && (
        <section>
          <h2>{words.history}</h2>
          <History
            events={board.moves.map((move, at) => ({
              id: String(board.moves.length - at),
              when: format.dayTime(move.at),
              what: said(move, words.moves[move.move]),
              ...(move.reason && { by: move.reason }),
            }))}
          />
          <HistoryLink kind="workYear" id={board.keptAs} />
        </section>
      )}
    </aside>
  )
}
