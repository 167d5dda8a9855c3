import { sql } from 'kysely'
import { actsOn, demand, may } from '#src/access/index.ts'
import { unitNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { post } from '#src/platform/mail.ts'
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

/** Those who answer at these units, with an address to write to. */
const answerable = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<{ unitId: string; email: string; language: string }>`select distinct g.unit_id as "unitId", p.email, a.language
      from role_grant g join account a on a.id = g.account_id and a.active
      join person p on p.id = a.person_id and p.email is not null
      where g.unit_id = any(${[...units]}::uuid[]) and g.role in ('focal', 'head') and ${actsOn(work.today)}`,
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
  const people = Map.groupBy(
    await answerable(
      work,
      late.map((one) => one.unitId),
    ),
    (person) => person.unitId,
  )
  for (const { answerId, unitId, unit, dueOn } of late)
    for (const { email, language } of people.get(unitId) ?? []) {
      const letter = reminder(language === 'en' ? 'en' : 'vi', { title: review.title, unit, dueOn })
      await post(work, `review-late ${answerId} ${work.today} ${email}`, { to: email, ...letter, readAt: [unitId] })
    }
  const reached = late.filter((one) => people.has(one.unitId))
  if (reached.length > 0)
    work.record('review.reminded', { kind: 'review', id }, { unitIds: reached.map((one) => one.unitId) })
  return {
    reminded: reached.length,
    withoutAddress: late.filter((one) => !people.has(one.unitId)).map((one) => one.unit),
  }
}
