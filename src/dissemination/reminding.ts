import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { writeToUnits } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { remindDissemination as remind } from './contract.ts'
import { reminder } from './letters.ts'
import { type Facts, rowColumns } from './list.ts'
import { stateOf } from './rules.ts'
import { studiesOf } from './studies.ts'
import { visibleDisseminations } from './visible.ts'

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
  const { reached, withoutAddress } = await writeToUnits(work, {
    units: owed.map((study) => ({ ...study, unit: study.name })),
    about: ({ unitId }) => `dissemination ${id} ${unitId}`,
    letter: (language, study) => reminder(language, { ...study, symbol, abstract }),
  })
  if (reached.length > 0) work.record('dissemination.reminded', { kind: 'dissemination', id }, { unitIds: reached })
  return { reminded: reached.length, withoutAddress }
}
