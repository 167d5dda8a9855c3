import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { daysBetween } from '#src/platform/day.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { readAdvice } from '../contract.ts'
import { daysTaken, isOverdue } from '../rules.ts'
import type { AdviceDetail } from '../shapes.ts'
import { AdviceActs } from './advice-acts.tsx'
import { AdviceSide } from './advice-side.tsx'
import { AdviceStatus } from './standing.tsx'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

const route = getRouteApi('/office/advice/$adviceId')

/** What became of it: still open, or when, how and by which directive. */
function Outcome({ advice, today }: { advice: AdviceDetail; today: string }) {
  const { one, list } = useAdviceWords()
  const format = useFormat()
  const days = daysTaken(advice)
  if (advice.decidedOn === null || days === null)
    return isOverdue(advice, today) && advice.askedBy ? (
      <Note kind="overdue">
        {one.noOutcome} {list.overdue(daysBetween(advice.askedBy, today))}.
      </Note>
    ) : (
      <p className="ink2">{one.noOutcome}</p>
    )
  return (
    <div className="stack">
      <p className="ink2">{one.outcomeOn(format.day(advice.decidedOn), days)}</p>
      {advice.outcome && <p className="advice-outcome">{advice.outcome}</p>}
      {advice.directive && (
        <div>
          <p className="ink2">{one.issued}</p>
          <Link to="/directives/$directiveId" params={{ directiveId: advice.directive.id }}>
            {advice.directive.symbol}
          </Link>
        </div>
      )}
      {advice.state === 'accepted' && !advice.directive && advice.may.includes('edit') && (
        <p className="ink3">{one.noDirective}</p>
      )}
    </div>
  )
}

export function AdvicePage() {
  const { one } = useAdviceWords()
  const format = useFormat()
  const { adviceId } = route.useParams()
  const { me } = getRouteApi('/office').useRouteContext()
  const found = useQuery(ask(readAdvice, { params: { id: adviceId } }))
  const advice = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!advice) return <NotYet found={found} />
  return (
    <>
      <PageHead
        title={advice.title}
        state={<AdviceStatus state={advice.state} pill />}
        facts={one.facts(advice.fromName, advice.toName, format.day(advice.submittedOn))}
        acts={<AdviceActs advice={advice} />}
      />
      <RecordThread kind="advice" id={advice.id} {...(advice.symbol && { here: advice.symbol })} />
      <div className="two">
        <div className="body">
          <Section title={one.came}>
            <Outcome advice={advice} today={me.today} />
          </Section>
        </div>
        <AdviceSide advice={advice} />
      </div>
    </>
  )
}
