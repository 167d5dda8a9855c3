import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { openFile } from '#src/documents/contract.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Status, toneOf } from '#src/ui/status.tsx'
import { readReview } from '../contract.ts'
import { answerStates } from '../moves.ts'
import { isOverdue } from '../rules.ts'
import type { ReviewDetail } from '../shapes.ts'
import { ReviewActs } from './review-acts.tsx'
import { ReviewMap } from './review-map.tsx'
import type { MapSearch } from './search.ts'
import { kindOf } from './standing.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { useReviewWords } from './use-words.ts'
import './reviews.css'

const route = getRouteApi('/office/reviews/$reviewId')

/** How many units stand at each step, and how many are late. */
function Summary({ review }: { review: ReviewDetail }) {
  const { one, states } = useReviewWords()
  const { byState, reached, total, overdue } = review.counts
  return (
    <div className="review-summary">
      <LightsBar
        label={one.summary}
        lights={answerStates.toReversed().map((state) => ({
          tone: toneOf(kindOf[state]),
          label: states[state],
          count: byState[state],
        }))}
      />
      <p className="num">
        {one.counted(reached.reported, total)}
        {overdue > 0 && (
          <>
            {' · '}
            <Status kind="overdue">{one.lateOnes(overdue)}</Status>
          </>
        )}
      </p>
    </div>
  )
}

function Outline({ review }: { review: ReviewDetail }) {
  const { one, kinds } = useReviewWords()
  const format = useFormat()
  return (
    <Section title={one.info}>
      <div className="stack">
        <Facts
          facts={[
            {
              label: one.directive,
              value: (
                <>
                  <Link to="/directives/$directiveId" params={{ directiveId: review.directive.id }}>
                    {review.directive.symbol}
                  </Link>
                  <p className="ink2">{review.directive.abstract}</p>
                </>
              ),
            },
            { label: one.kind, value: kinds[review.kind] },
            { label: one.owner, value: review.ownerName },
            { label: one.opened, value: format.day(review.openedOn) },
            { label: one.ended, value: review.endedOn && format.day(review.endedOn) },
            { label: one.year, value: String(review.workYear) },
          ]}
        />
        <h3>{one.outline}</h3>
        {review.outline ? <p className="review-text">{review.outline}</p> : <p className="ink3">{one.noOutline}</p>}
        {review.files.length > 0 && (
          <ul className="stack" aria-label={one.files}>
            {review.files.map((file) => (
              <li key={file.id} className="row">
                <IconPaperclip size={14} aria-hidden />
                <a href={addressOf(openFile, { params: { id: file.id } })} download>
                  {file.name} <span className="ink3">{format.size(file.bytes)}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

export function ReviewPage() {
  const { one, kinds } = useReviewWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { reviewId } = route.useParams()
  const search: MapSearch = route.useSearch()
  const { me } = getRouteApi('/office').useRouteContext()
  const found = useQuery(ask(readReview, { params: { id: reviewId } }))
  const review = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!review) return <NotYet found={found} />
  // a unit that answers finds its own part open, a receiver what is to be received
  const own = review.units.find((unit) => me.grants.some((grant) => grant.unitId === unit.unitId))
  const chosen =
    review.units.find((unit) => unit.unitId === search.unit) ??
    own ??
    review.units.find((unit) => unit.may.includes('receive')) ??
    review.units.find((unit) => isOverdue(unit, me.today))
  const select = (unit: string, step: string) =>
    void navigate({ to: '/reviews/$reviewId', params: { reviewId }, search: { unit, step }, replace: true })
  const facts = one.facts(
    kinds[review.kind],
    review.directive.symbol,
    format.day(review.spanFrom),
    format.day(review.spanTo),
  )
  return (
    <>
      <PageHead title={review.title} facts={facts} acts={<ReviewActs review={review} />} />
      <RecordThread kind="review" id={review.id} />
      <Summary review={review} />
      <div className="two">
        <div className="body">
          {review.endedOn && <Note kind="exempt">{one.endedNote(format.day(review.endedOn))}</Note>}
          <ReviewMap
            review={review}
            today={me.today}
            search={{ ...search, ...(chosen && { unit: chosen.unitId }) }}
            onSelect={select}
          />
          <Outline review={review} />
          <p>
            <HistoryLink kind="review" id={review.id} />
          </p>
        </div>
        {chosen ? (
          <UnitPanel key={chosen.unitId} reviewId={review.id} unitId={chosen.unitId} today={me.today} />
        ) : (
          <aside className="side" aria-label={one.info}>
            <p className="ink3">{one.choose}</p>
          </aside>
        )}
      </div>
    </>
  )
}
