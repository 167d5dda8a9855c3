import { sql } from 'kysely'
import { actUnder, unitsFor } from '#src/access/index.ts'
import { unitNameSql } from '#src/directives/index.ts'
import {
  type CallBody,
  type Item,
  noteCall,
  type People,
  peopleAt,
  peopleShown,
  reminderLetter,
  type Sheet,
  sheetOf,
} from '#src/messages/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'
import { codeSql } from './row-sql.ts'
import { isUnderWay } from './under-way-sql.ts'

type Asked = Item & { issuingUnitId: string; issuing: string; responsibleId: string | null }

/** Open tasks among these that the actor's own units follow up; others are left out, as when they are reminded. */
const asked = (view: View, ids: readonly string[]) =>
  rows(
    view.db,
    sql<Asked>`select t.id, ${codeSql('t')} as code, t.content as title, t.lead_unit_id as "unitId",
        ${unitNameSql('t.lead_unit_id', view.today)} as unit, t.deadline, ${view.today}::date - t.deadline as days,
        t.issuing_unit_id as "issuingUnitId", ${unitNameSql('t.issuing_unit_id', view.today)} as issuing,
        t.responsible_person_id as "responsibleId"
      from task t where t.id = any(${[...ids]}::uuid[]) and ${isUnderWay}
        and t.issuing_unit_id = any(${unitsFor(view.actor, 'task.remind')}::uuid[])
      order by unit, t.deadline nulls last, t.number`,
  )

const itemOf = ({ issuingUnitId: _, issuing: __, responsibleId: ___, ...item }: Asked): Item => item

export async function reminderSheet(view: View, ids: readonly string[]): Promise<Sheet> {
  const found = await asked(view, ids)
  const from = [...new Set(found.map(({ issuing }) => issuing))].join(', ')
  return sheetOf(view, { kind: 'task', from, items: found.map(itemOf) })
}

const peopleOf = (view: View, found: readonly Asked[]) =>
  peopleAt(
    view,
    found.map(({ unitId }) => unitId),
    found.flatMap(({ responsibleId }) => responsibleId ?? []),
  )

export const reminderPeople = async (
  view: View,
  ids: readonly string[],
  noteAccess: World['noteAccess'],
): Promise<People> => peopleShown(view, noteAccess, await peopleOf(view, await asked(view, ids)))

export async function reminderWord(view: View, ids: readonly string[]): Promise<Download> {
  const found = await asked(view, ids)
  if (!found[0]) throw notFound()
  // one letter comes from one unit: of several the first that follows up one of these
  const unitId = found[0].issuingUnitId
  const items = found.filter((one) => one.issuingUnitId === unitId).map(itemOf)
  return reminderLetter(view, { unitId, kind: 'task', items })
}

export async function noteTaskCall(work: Work, body: CallBody) {
  const found = await asked(work, body.ids)
  if (found.length === 0) throw notFound()
  for (const { issuingUnitId } of found) actUnder(work, 'task.remind', { issuing: issuingUnitId })
  const ids = found.map(({ id }) => id)
  return noteCall(work, 'task', { ...body, ids }, await peopleOf(work, found))
}
