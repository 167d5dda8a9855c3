import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { type DigestLine, type Line, letterOf, tellMany } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { postAll } from '#src/platform/mail.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { remindLate as remindLateEndpoint } from './contract.ts'
import { unitName } from './unitNames.ts'
import { visibleRegimes } from './visible.ts'

export type Asked = Input<typeof remindLateEndpoint>['body']
export type LateReport = { id: string; unitId: string; unit: string; dueOn: string; daysLate: number }

/** The regime whose late reports are asked about; its receiver alone reminds. */
export async function regimeToRemind(view: View, regimeId: string) {
  const regime = await view.db
    .selectFrom('regime as g')
    .select(['id', 'name', 'receiving_unit_id as receivingUnitId'])
    .where('id', '=', regimeId)
    .where(visibleRegimes(view))
    .executeTakeFirst()
  if (!regime) throw notFound()
  return regime
}

export const lateOnes = ({ db, today }: View, { regimeId, period, unitIds }: Asked): Promise<LateReport[]> =>
  db
    .selectFrom('expected_report as r')
    .select(['r.id', 'r.unit_id as unitId', 'r.due_on as dueOn', unitName('r.unit_id', 'r.due_on').as('unit')])
    .select(sql<number>`${today}::date - r.due_on`.as('daysLate'))
    .where('r.regime_id', '=', regimeId)
    .where('r.period', '=', period)
    .where('r.state', 'in', ['open', 'draft', 'submitted', 'returned'])
    .where('r.due_on', '<', today)
    .$if(unitIds !== undefined, (q) => q.where('r.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`))
    .orderBy('unit')
    .execute()

type Person = { personId: string; unitId: string; email: string | null; language: 'vi' | 'en' }

/** Those who write and who approve at these units. */
const answerable = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<Person>`select distinct on (w.unit_id, p.id) p.id as "personId", w.unit_id as "unitId", p.email, a.language
      from ${whoActs(work.today, units)} w join person p on p.id = w.person_id
      join account a on a.person_id = p.id and a.active
      where w.role in ('focal', 'head') order by w.unit_id, p.id, a.made_at`,
  )

const messageOf = ({ personId, subjectId, deadline, days }: DigestLine, today: string): Line => ({
  personId,
  kind: 'reminded',
  subjectKind: 'report',
  subjectId,
  key: `reminded:${subjectId}:${today}`,
  facts: { deadline, days },
})

/** Every unit whose report is late, in the office and by mail; a person is reminded of a report once a day, whatever is repeated. */
export async function remindLate(
  work: Work,
  asked: Asked,
  publicUrl: string,
): Promise<Reply<typeof remindLateEndpoint>> {
  const regime = await regimeToRemind(work, asked.regimeId)
  demand(work, 'report.remind', { receiving: regime.receivingUnitId })
  const late = await lateOnes(work, asked)
  const people = await answerable(
    work,
    late.map((report) => report.unitId),
  )
  const lines = people.flatMap(({ personId, unitId, ...person }) =>
    late
      .filter((report) => report.unitId === unitId)
      .map((report) => ({
        ...person,
        personId,
        unitId,
        part: 'reminded' as const,
        subjectKind: 'report' as const,
        subjectId: report.id,
        title: regime.name,
        code: asked.period,
        unit: report.unit,
        deadline: report.dueOn,
        days: report.daysLate,
      })),
  )
  await tellMany(
    work,
    lines.map((line) => messageOf(line, work.today)),
  )
  await postAll(
    work,
    [...Map.groupBy(lines, ({ personId, unitId }) => `${personId} ${unitId}`).values()].flatMap((own) => {
      const { personId, email, language, subjectId } = own[0]!
      if (!email) return []
      const letter = letterOf({ occasion: 'reminder', email, language, lines: own, publicUrl })
      return [{ uniqueKey: `report-late ${subjectId} ${work.today} ${personId}`, letter }]
    }),
  )
  const reachable = new Set(people.filter(({ email }) => email).map(({ unitId }) => unitId))
  const reached = late.filter((report) => people.some(({ unitId }) => unitId === report.unitId))
  for (const report of reached)
    work.record('report.reminded', { kind: 'report', id: report.id }, { dueOn: report.dueOn })
  const withoutAddress = late.filter(({ unitId }) => !reachable.has(unitId)).map(({ unit }) => unit)
  return { reminded: late.length - withoutAddress.length, withoutAddress }
}
