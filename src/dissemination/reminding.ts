import { sql } from 'kysely'
import { actsOn, demand } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { post } from '#src/platform/mail.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { remindDissemination as remind } from './contract.ts'
import { reminder } from './letters.ts'
import { type Facts, rowColumns } from './list.ts'
import { stateOf } from './rules.ts'
import { studiesOf } from './studies.ts'
import { visibleDisseminations } from './visible.ts'

/** Those who enter at these units, with an address to write to. */
const entering = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<{ unitId: string; email: string; language: string }>`select distinct g.unit_id as "unitId", p.email, a.language
      from role_grant g join account a on a.id = g.account_id and a.active
      join person p on p.id = a.person_id and p.email is not null
      where g.unit_id = any(${[...units]}::uuid[]) and g.role in ('focal', 'head') and ${actsOn(work.today)}`,
  )

/** Writes to every unit that has people to reach, or to those named; a person hears of a register once a day. */
export async function remindDissemination(
  work: Work,
  id: string,
  { unitIds }: Input<typeof remind>['body'],
): Promise<Reply<typeof remind>> {
  const [facts] = await rows(
    work.db,
    sql<Facts>`select ${rowColumns(work)} from dissemination dn join directive d on d.id = dn.directive_id
      where dn.id = ${id} and ${visibleDisseminations(work)}`,
  )
  if (!facts) throw notFound()
  demand(work, 'dissemination.write', { own: facts.ownerUnitId })
  const { symbol, abstract } = facts.directive
  const owed = (await studiesOf(work, sql`dn.id = ${id}`)).filter(
    (study) => stateOf(study) !== 'reached' && (unitIds === undefined || unitIds.includes(study.unitId)),
  )
  const people = Map.groupBy(
    await entering(
      work,
      owed.map((study) => study.unitId),
    ),
    (person) => person.unitId,
  )
  for (const study of owed)
    for (const { email, language } of people.get(study.unitId) ?? []) {
      const letter = reminder(language === 'en' ? 'en' : 'vi', { ...study, unit: study.name, symbol, abstract })
      const key = `dissemination ${id} ${study.unitId} ${work.today} ${email}`
      await post(work, key, { to: email, ...letter, readAt: [study.unitId] })
    }
  const reached = owed.filter((study) => people.has(study.unitId))
  if (reached.length > 0)
    work.record('dissemination.reminded', { kind: 'dissemination', id }, { unitIds: reached.map((one) => one.unitId) })
  return {
    reminded: reached.length,
    withoutAddress: owed.filter((study) => !people.has(study.unitId)).map((study) => study.name),
  }
}
