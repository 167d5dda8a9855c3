import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { readWorkYear } from '../contract.ts'
import type { Board } from '../shapes.ts'
import { BoardSide } from './board-side.tsx'
import { Pace } from './pace.tsx'
import { StepRow } from './step-row.tsx'
import { useSteps } from './use-steps.ts'
import { useYearWords } from './use-words.ts'
import { YearActs } from './year-acts.tsx'
import './year.css'

const route = getRouteApi('/office/work-years/$blocId/$year')

function Years({ board }: { board: Board }) {
  const words = useYearWords()
  return (
    <nav className="year-switch" aria-label={words.years}>
      {board.years.map(({ year }) => (
        <Link
          key={year}
          to="/work-years/$blocId/$year"
          params={{ blocId: board.bloc.id, year: String(year) }}
          aria-current={year === board.year ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  )
}

/** The bloc's year from received reports to published news; no step is ticked by hand. */
export function BoardPage() {
  const words = useYearWords()
  const { blocId, year } = route.useParams()
  const found = useQuery(ask(readWorkYear, { params: { id: blocId, year } }))
  const board = found.data as Board | undefined
  const steps = useSteps(board)
  if (found.error?.status === 404 || found.error?.status === 400) return <NotFound />
  if (!board) return <NotYet found={found} />
  const done = steps.filter((step) => step.state === 'done').length
  const now = steps.find((step) => step.state === 'going' && step.next)
  return (
    <>
      <PageHead
        title={words.of(board.year, board.bloc.name)}
        state={
          board.state === 'closed' && (
            <Status kind="done" pill>
              {words.closed}
            </Status>
          )
        }
        facts={board.state === 'closed' ? words.factsClosed(done) : words.facts(done)}
        acts={
          <>
            <Years board={board} />
            <YearActs board={board} />
          </>
        }
      />
      <div className="two">
        <div className="body">
          <ol className="year-steps">
            {steps.map((step, at) => (
              <StepRow key={step.name} step={step} n={at + 1} now={step.name === now?.name} />
            ))}
          </ol>
          <Pace board={board} />
        </div>
        <BoardSide board={board} />
      </div>
    </>
  )
}
