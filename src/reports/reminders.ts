import { sql } from 'kysely'
import { actsOn, demand } from '#src/access/index.ts'
import { periodName } from '#src/periods/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { post } from '#src/platform/mail.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { remindLate as remindLateEndpoint } from './contract.ts'
import { reminder } from './letters.ts'
import { unitName } from './unitNames.ts'
import { visibleRegimes } from './visible.ts'

type Asked = Input<typeof remindLateEndpoint>['body']

const lateOnes = (work: Work, { regimeId, period, unitIds }: Asked) =>
  work.tx
    .selectFrom('expected_report as r')
    .select(['r.id', 'r.unit_id as unitId', 'r.due_on as dueOn', unitName('r.unit_id', 'r.due_on').as('unit')])
    .where('r.regime_id', '=', regimeId)
    .where('r.period', '=', period)
    .where('r.state', 'in', ['open', 'draft', 'submitted', 'returned'])
    .where('r.due_on', '<', work.today)
    .$if(unitIds !== undefined, (q) => q.where('r.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`))
    .execute()

/** Those who write and who approve at these units, with an address to write to. */
const answerable = (work: Work, units: readonly string[]) =>
  work.tx
    .selectFrom('role_grant as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['t.unit_id as unitId', 'p.email', 'a.language'])
    .distinct()
    .where('t.unit_id', '=', sql<string>`any(${units}::uuid[])`)
    .where('t.role', 'in', ['focal', 'head'])
    .where(actsOn(work.today, 't'))
    .where('a.active', '=', true)
    .where('p.email', 'is not', null)
    .execute()

/** Writes to every unit whose report is late; the same person is reminded of a report once a day, whatever is repeated. */
export async function remindLate(work: Work, asked: Asked): Promise<Reply<typeof remindLateEndpoint>> {
  const regime = await work.tx
    .selectFrom('regime as g')
    .select(['id', 'name', 'receiving_unit_id'])
    .where('id', '=', asked.regimeId)
    .where(visibleRegimes(work))
    .executeTakeFirst()
  if (!regime) throw notFound()
  demand(work, 'report.remind', { receiving: regime.receiving_unit_id })
  const late = await lateOnes(work, asked)
  const people = Map.groupBy(await answerable(work, [...new Set(late.map((r) => r.unitId))]), (p) => p.unitId)
  for (const report of late)
    for (const { email, language } of people.get(report.unitId) ?? []) {
      const lang = language === 'en' ? 'en' : 'vi'
      const { subject, text } = reminder(lang, {
        regime: regime.name,
        period: periodName(asked.period, lang),
        unit: report.unit,
        dueOn: report.dueOn.split('-').reverse().join('/'),
      })
      await post(work, `report-late ${report.id} ${work.today} ${email}`, {
        to: email!,
        subject,
        text,
        readAt: [report.unitId],
      })
    }
  const reached = late.filter((r) => people.has(r.unitId))
  for (const report of reached)
    work.record('report.reminded', { kind: 'report', id: report.id }, { dueOn: report.dueOn })
  return { reminded: reached.length, withoutAddress: late.filter((r) => !people.has(r.unitId)).map((r) => r.unit) }
}
