import { sql } from 'kysely'
import { demand, may } from '#src/access/index.ts'
import { unitNameSql } from '#src/directives/index.ts'
import { writeToUnits } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { remindReview as remind } from './contract.ts'
import { reminder } from './letters.ts'
import { steeredBy } from './steering.ts'
import { visibleReviews } from './visible.ts'

type Late = { answerId: string; unitId: string; unit: string; dueOn: string }

/** All that are late: those that the actor steers are seen by reach anyway, and no others are kept of these. */
const lateOnes = (work: Work, id: string, unitIds: readonly string[] | undefined) =>
  rows(
    work.db,
    sql<Late>`select u.id as "answerId", u.unit_id as "unitId", ${unitNameSql('u.unit_id', work.today)} as unit,
        u.due_on as "dueOn"
      from review_unit u join review rv on rv.id = u.review_id
      where rv.id = ${id} and u.state not in ('reported', 'received') and u.due_on < ${work.today}::date
        ${unitIds ? sql`and u.unit_id = any(${[...unitIds]}::uuid[])` : sql``}
      order by u.position`,
  )

/** Writes to every unit that is late and that this actor steers; a person hears of a review once a day, whatever is repeated. */
export async function remindReview(
  work: Work,
  id: string,
  { unitIds }: Input<typeof remind>['body'],
): Promise<Reply<typeof remind>> {
  const query = sql<{
    title: string
    owner: string
    endedOn: string | null
  }>`select rv.title, rv.owner_unit_id as owner,
    rv.ended_on as "endedOn" from review rv where rv.id = ${id} and ${visibleReviews(work)}`
  const [review] = await rows(work.db, query)
  if (!review) throw notFound()
  const steered = await steeredBy(work, id)
  const keeps = may(work.actor, 'review.receive', { own: review.owner })
  demand(work, 'review.receive', { own: [review.owner, ...[...steered.values()].flat()] })
  if (review.endedOn !== null) throw refused('review.ended', { on: review.endedOn })
  const late = (await lateOnes(work, id, unitIds)).filter(({ unitId }) => keeps || steered.has(unitId))
  const { reached, withoutAddress } = await writeToUnits(work, {
    units: late,
    about: ({ answerId }) => `review-late ${answerId}`,
    letter: (language, { unit, dueOn }) => reminder(language, { title: review.title, unit, dueOn }),
  })
  if (reached.length > 0) work.record('review.reminded', { kind: 'review', id }, { unitIds: reached })
  return { reminded: reached.length, withoutAddress }
}
