import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { readDisseminationMatrix } from './contract.ts'
import { countsOf, isLate, isOverdue, stateOf } from './rules.ts'
import { studiesOf } from './studies.ts'
import { visibleDisseminations } from './visible.ts'

/** The latest sixty registers of a year by the units that are asked in any of them. */
export async function matrixFor(view: View, year: number): Promise<Reply<typeof readDisseminationMatrix>> {
  const columns = await rows(
    view.db,
    sql<{ id: string; symbol: string; dueOn: string }>`select dn.id, d.symbol, dn.due_on as "dueOn"
      from dissemination dn join directive d on d.id = dn.directive_id
      where dn.opened_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
        and ${visibleDisseminations(view)} order by dn.opened_on desc, dn.id desc limit 60`,
  )
  const studies = await studiesOf(view, sql`dn.id = any(${columns.map(({ id }) => id)}::uuid[])`)
  const units = new Map(studies.map(({ unitId, shortName, kind }) => [unitId, { unitId, shortName, kind }]))
  const ofColumn = Map.groupBy(studies, (study) => study.disseminationId)
  return {
    columns: columns.map((column) => {
      const { people, peopleDue } = countsOf(ofColumn.get(column.id) ?? [], view.today)
      return { ...column, people, peopleDue }
    }),
    rows: [...units.values()],
    cells: studies.map((study) => ({
      id: study.disseminationId,
      unitId: study.unitId,
      state: stateOf(study),
      overdue: isOverdue(study, view.today),
      late: isLate(study, view.today),
      people: study.people,
      peopleDue: study.peopleDue,
    })),
  }
}
