import { sql } from 'kysely'
import { demand, may } from '#src/access/index.ts'
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
import { forbidden, notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'
import { unitOn } from '#src/units/index.ts'
import { type Asked, lateOnes, regimeToRemind } from './reminders.ts'
import { visible } from './visible.ts'

async function lateOf(view: View, asked: Asked) {
  const regime = await regimeToRemind(view, asked.regimeId)
  if (!may(view.actor, 'report.remind', { receiving: regime.receivingUnitId })) throw forbidden('report.remind')
  const late = await lateOnes(view, asked)
  const items = late.map(
    ({ id, unitId, unit, dueOn, daysLate }): Item => ({
      id,
      code: asked.period,
      title: regime.name,
      unitId,
      unit,
      deadline: dueOn,
      days: daysLate,
    }),
  )
  return { regime, items }
}

export async function lateSheet(view: View, asked: Asked): Promise<Sheet> {
  const { regime, items } = await lateOf(view, asked)
  const from = (await unitOn(view, regime.receivingUnitId, view.today))?.name ?? ''
  return sheetOf(view, { kind: 'report', from, items })
}

export async function latePeople(view: View, asked: Asked, noteAccess: World['noteAccess']): Promise<People> {
  const { items } = await lateOf(view, asked)
  const people = await peopleAt(
    view,
    items.map(({ unitId }) => unitId),
  )
  return peopleShown(view, noteAccess, people)
}

export async function lateWord(view: View, asked: Asked): Promise<Download> {
  const { regime, items } = await lateOf(view, asked)
  return reminderLetter(view, { unitId: regime.receivingUnitId, kind: 'report', items })
}

export async function noteReportCall(work: Work, body: CallBody) {
  const found = await work.db
    .selectFrom('expected_report as r')
    .select(['r.id', 'r.unit_id as unitId', 'r.receiving_unit_id as receivingUnitId'])
    .where('r.id', '=', sql<string>`any(${body.ids}::uuid[])`)
    .where('r.due_on', '<', work.today)
    .where(visible(work))
    .execute()
  if (found.length === 0) throw notFound()
  for (const { receivingUnitId } of found) demand(work, 'report.remind', { receiving: receivingUnitId })
  const people = await peopleAt(
    work,
    found.map(({ unitId }) => unitId),
  )
  return noteCall(work, 'report', { ...body, ids: found.map(({ id }) => id) }, people)
}
