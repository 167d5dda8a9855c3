import { sql } from 'kysely'
import type { z } from 'zod'
import { unitShortNameSql } from '#src/directives/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readDissemination } from './contract.ts'
import { type Facts, rowColumns } from './list.ts'
import { mayEnter, mayKeep } from './may.ts'
import { countsOf, isLate, isOverdue, stateOf } from './rules.ts'
import type { StudySession } from './shapes.ts'
import { studiesOf } from './studies.ts'
import { visibleDisseminations } from './visible.ts'

type Session = Omit<z.output<typeof StudySession>, 'files'> & { unitId: string }

const sessionsSql = (
  { today }: View,
  id: string,
  unitIds: readonly string[],
) => sql<Session>`select s.id, s.unit_id as "unitId", s.held_on as "heldOn",
    s.form, s.people, s.note, s.keyed_in as "keyedIn",
    ${unitShortNameSql('s.held_by_id', today)} as "heldBy",
    (select p.name from account a join person p on p.id = a.person_id where a.id = s.by_account_id) as by,
    (select p.name from account a join person p on p.id = a.person_id where a.id = s.acting_for_id) as "actingFor"
  from dissemination_session s where s.dissemination_id = ${id} and s.unit_id = any(${[...unitIds]}::uuid[])
  order by s.held_on desc, s.at desc`

/** Which of the units asked stand below which. */
const belowSql = (view: View, id: string) => sql<{ above: string; unit: string }>`
  select x.unit_id as above, b.id as unit from dissemination_unit x
  cross join lateral below(x.unit_id, ${view.today}::date) b(id)
  join dissemination_unit y on y.dissemination_id = x.dissemination_id and y.unit_id = b.id
  where x.dissemination_id = ${id}`

export async function disseminationFor(view: View, id: string): Promise<Reply<typeof readDissemination>> {
  const [facts] = await rows(
    view.db,
    sql<Facts & { note: string }>`select ${rowColumns(view)}, dn.note from dissemination dn
      join directive d on d.id = dn.directive_id where dn.id = ${id} and ${visibleDisseminations(view)}`,
  )
  if (!facts) throw notFound()
  const [studies, below] = await Promise.all([studiesOf(view, sql`dn.id = ${id}`), rows(view.db, belowSql(view, id))])
  const unitIds = studies.map(({ unitId }) => unitId)
  const sessions = await rows(view.db, sessionsSql(view, id, unitIds))
  const files = await filesOf(
    view,
    'disseminationSession',
    sessions.map((session) => session.id),
  )
  const byUnit = Map.groupBy(sessions, (session) => session.unitId)
  const known = new Map(studies.map((study) => [study.unitId, study]))
  const under = Map.groupBy(below, ({ above }) => above)
  const branchOf = (unitId: string) => {
    const those = (under.get(unitId) ?? []).flatMap(({ unit }) => known.get(unit) ?? [])
    return those.length === 0 ? null : countsOf([known.get(unitId)!, ...those], view.today)
  }
  const keeps = mayKeep(view.actor, facts.ownerUnitId)
  const counts = countsOf(studies, view.today)
  const owed = counts.units > counts.byState.reached
  return {
    ...facts,
    counts,
    units: studies.map((study) => ({
      unitId: study.unitId,
      name: study.name,
      shortName: study.shortName,
      kind: study.kind,
      state: stateOf(study),
      overdue: isOverdue(study, view.today),
      late: isLate(study, view.today),
      peopleDue: study.peopleDue,
      people: study.people,
      lastOn: study.lastOn,
      sessions: (byUnit.get(study.unitId) ?? []).map(({ unitId: _, ...session }) => ({
        ...session,
        files: files.get(session.id) ?? [],
      })),
      branch: branchOf(study.unitId),
      version: study.version,
      may: mayEnter(view.actor, facts.ownerUnitId, study.unitId),
    })),
    may: keeps.filter((act) => act !== 'remind' || owed),
  }
}
