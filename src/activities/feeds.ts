import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { retractFigures } from '#src/indicators/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { addActivityFeed as add, endActivityFeed as end } from './contract.ts'
import { feedAll } from './feeding.ts'
import { feedsWhere } from './feeds-list.ts'
import { addsUp, type Field } from './fields.ts'
import { typeOf } from './type-list.ts'

type Asked = Input<typeof add>['body']

/** What it counts must be there: a field that adds up, a group of it, a choice that can be a condition. */
function demandFields(fields: readonly Field[], { fieldId, choiceId, whereFieldId, whereChoiceId }: Asked) {
  const wrong = (path: string) => invalid([{ path: `body.${path}`, problem: 'unknown' }])
  const field = fields.find(({ id }) => id === fieldId)
  if (fieldId && !(field && addsUp(field))) throw wrong('fieldId')
  if (choiceId && !(field?.kind === 'groups' && field.choices.some(({ id }) => id === choiceId)))
    throw wrong('choiceId')
  if (!whereFieldId && !whereChoiceId) return
  const where = fields.find(({ id, kind }) => id === whereFieldId && (kind === 'choice' || kind === 'choices'))
  if (!where) throw wrong('whereFieldId')
  if (!where.choices.some(({ id }) => id === whereChoiceId)) throw wrong('whereChoiceId')
}

/** The indicator, for the unit that keeps it: what it is made of is that unit's to say. */
async function keptIndicator(work: Work, id: string) {
  const indicator = await work.tx
    .selectFrom('indicator')
    .select(['id', 'kind', 'breakdown', 'owner_unit_id as ownerUnitId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!indicator) throw invalid([{ path: 'body.indicatorId', problem: 'unknown' }])
  demand(work, 'indicator.write', { own: indicator.ownerUnitId })
  return indicator
}

/** From then on the activities write the indicator’s figures; what others own, and what was received, they leave. */
export async function addActivityFeed(work: Work, body: Asked) {
  const indicator = await keptIndicator(work, body.indicatorId)
  await sql`select from activity_type where id = ${body.typeId}::uuid for update`.execute(work.tx)
  const type = await typeOf(work, body.typeId)
  if (!type) throw invalid([{ path: 'body.typeId', problem: 'unknown' }])
  demandFields(type.fields, body)
  if (indicator.kind !== 'number' || indicator.breakdown.length > 0) throw refused('feed.not-number')
  const said = await rows(
    work.db,
    sql`select from indicator_collection where indicator_id = ${body.indicatorId}::uuid and valid @> ${work.today}::date`,
  )
  if (said.length === 0) throw refused('feed.collection-unsaid')
  if ((await feedsWhere(work.tx, sql`f.indicator_id = ${body.indicatorId}::uuid and f.ended_at is null`)).length > 0)
    throw refused('feed.taken')
  const { id, version } = await work.tx
    .insertInto('activity_feed')
    .values({
      type_id: body.typeId,
      indicator_id: body.indicatorId,
      field_id: body.fieldId ?? null,
      choice_id: body.choiceId ?? null,
      where_field_id: body.whereFieldId ?? null,
      where_choice_id: body.whereChoiceId ?? null,
      from_day: body.fromDay,
      made_by: work.actor.accountId,
      made_for_id: work.actingFor.id,
      made_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  const [feed] = await feedsWhere(work.tx, sql`f.id = ${id}::uuid`, true)
  const fed = await feedAll(work, feed!)
  const [field, where] = [body.fieldId, body.whereFieldId].map((one) => type.fields.find((each) => each.id === one))
  const nameIn = (of: Field | undefined, choice?: string | null) => of?.choices.find((one) => one.id === choice)?.vi
  const told = {
    counts: [field?.vi, nameIn(field, body.choiceId)].filter(Boolean),
    where: [where?.vi, nameIn(where, body.whereChoiceId)].filter(Boolean),
  }
  const { typeId, fromDay } = body
  work.record('activityFeed.added', { kind: 'indicator', id: body.indicatorId }, { typeId, fromDay, ...told, ...fed })
  return { id, version, ...fed }
}

/** The figures stand as they are, or are taken back where the feed itself was a mistake. */
export async function endActivityFeed(work: Work, id: string, { version, takeBack }: Input<typeof end>['body']) {
  const feed = await work.tx.selectFrom('activity_feed').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!feed) throw notFound()
  await keptIndicator(work, feed.indicator_id)
  if (version !== feed.version) throw stale(feed)
  if (feed.ended_at !== null) throw refused('feed.ended')
  if (takeBack) {
    const received = await rows(
      work.db,
      sql`select from observation o join expected_figure e on e.indicator_id = o.indicator_id and e.period = o.period
          and e.unit_id = o.unit_id join expected_report r on r.id = e.expected_report_id and r.state = 'received'
        where o.source_kind = 'activity' and o.source_id = ${id}::uuid and o.current limit 1`,
    )
    if (received.length > 0) throw refused('feed.received')
    await retractFigures(work, { kind: 'activity', id })
  }
  work.record('activityFeed.ended', { kind: 'indicator', id: feed.indicator_id }, { typeId: feed.type_id, takeBack })
  return work.tx
    .updateTable('activity_feed')
    .set((eb) => ({ ended_at: work.at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
