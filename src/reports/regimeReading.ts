import { sql } from 'kysely'
import { mayOf } from '#src/access/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { chosenUnits } from '#src/units/index.ts'
import type { listChosenUnits, listRegimes, NewRegime, readRegime } from './contract.ts'
import { untouched } from './ending.ts'
import { unitName } from './unitNames.ts'
import { visibleRegimes } from './visible.ts'

const regimes = (view: View) =>
  view.db
    .selectFrom('regime as g')
    .innerJoin('form as f', 'f.id', 'g.form_id')
    .where(visibleRegimes(view))
    .select(['g.id', 'g.name', 'g.form_id as formId', 'f.name as formName', 'g.once_period as oncePeriod', 'g.locks'])
    .select(['g.grace_days as graceDays', 'g.version', 'g.receiving_unit_id as receivingUnitId'])
    .select(['g.ended_from as endedFrom', 'g.asks', 'g.bloc_id as blocId'])
    .select([sql<string>`lower(g.valid)::text`.as('from'), sql<string | null>`(upper(g.valid) - 1)::text`.as('to')])
    .select([sql<NewRegime['rhythm']>`g.rhythm`.as('rhythm'), sql<NewRegime['dueRules']>`g.due_rule`.as('dueRules')])
    .select([sql<NewRegime['windowRule']>`g.window_rule`.as('windowRule')])
    .select(
      sql<number>`(select count(distinct u.unit_id)::int from regime_unit u where u.regime_id = g.id
      and u.valid @> greatest(${view.today}::date, lower(g.valid)))`.as('units'),
    )
    .select(
      sql<string | null>`(select min(r.due_on) from expected_report r where r.regime_id = g.id
      and r.due_on >= ${view.today}::date and r.state <> 'exempted')`.as('nextDue'),
    )
    .select(unitName('g.receiving_unit_id', sql<string>`${view.today}::date`).as('receivingUnit'))

type Found = Awaited<ReturnType<ReturnType<typeof regimes>['execute']>>[number]
const lineOf = (view: View, { receivingUnitId, receivingUnit, blocId: _, asks: __, ...regime }: Found) => ({
  ...regime,
  receivingUnit: { id: receivingUnitId, name: receivingUnit },
  may: mayOf(view.actor, ['regime.write'], { receiving: receivingUnitId }),
})

/** The regimes by which the reader's units receive or send. */
export async function regimesFor(view: View): Promise<Reply<typeof listRegimes>> {
  const found = await regimes(view).orderBy('g.name').orderBy('g.id').execute()
  return { regimes: found.map((regime) => lineOf(view, regime)) }
}

type Owed = Reply<typeof readRegime>['owed'][number]

export async function regimeFor(view: View, id: string): Promise<Reply<typeof readRegime>> {
  const found = await regimes(view).where('g.id', '=', id).executeTakeFirst()
  if (!found) throw notFound()
  const receives = view.actor.grants.some(({ unitId }) => unitId === found.receivingUnitId)
  const [units, owed, files, bloc] = await Promise.all([
    rows(
      view.db,
      sql<Reply<typeof readRegime>['unitList'][number]>`
        select u.unit_id as id, n.name, n.kind, lower(u.valid)::text as "from", (upper(u.valid) - 1)::text as "to"
        from regime_unit u cross join lateral (select v.name, v.kind from unit_version v where v.unit_id = u.unit_id
          order by v.valid @> ${view.today}::date desc, lower(v.valid) desc limit 1) n
        where u.regime_id = ${id} and (upper_inf(u.valid) or upper(u.valid) > ${view.today}::date)
        order by n.name collate "vi-x-icu", u.unit_id`,
    ),
    // who writes knows of the own alone how far it is
    receives
      ? rows(
          view.db,
          sql<Owed>`
            select r.period, min(r.due_on) as "dueOn",
              count(*) filter (where ${untouched(view)})::int as untouched,
              count(*) filter (where r.state <> 'open')::int as begun,
              count(*) filter (where r.state = 'open' and not ${untouched(view)})::int as overdue
            from expected_report r
            where r.regime_id = ${id} and r.state in ('open', 'draft', 'submitted', 'returned')
            group by r.period order by min(r.due_on), r.period`,
        )
      : [],
    filesOf(view, 'regime', [id]),
    found.blocId === null
      ? undefined
      : view.db.selectFrom('bloc').select(['id', 'name']).where('id', '=', found.blocId).executeTakeFirst(),
  ])
  return {
    ...lineOf(view, found),
    asks: found.asks,
    bloc: bloc ?? null,
    files: (files.get(id) ?? []).map(({ id: fileId, name }) => ({ id: fileId, name })),
    unitList: units,
    owed,
  }
}

type Choice = { ownerUnitId: string; unitIds: string[]; groupIds: string[]; levels: string[] }
export async function chosenFor(
  view: View,
  { ownerUnitId, ...chosen }: Choice,
): Promise<Reply<typeof listChosenUnits>> {
  return { units: await chosenUnits(view, ownerUnitId, chosen) }
}
