import { sql } from 'kysely'
import { provisionsOf } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { yearOf } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { type CellReader, cellReader } from '#src/reading/index.ts'
import { datedGroups, nameKey, rememberedBy, unitLines } from '#src/readings/index.ts'
import type { When } from '#src/tasks/contract.ts'
import type { People } from './cells.ts'
import { type Alike, codeOf, type Existing, tasksAlike, tasksByCode } from './existing.ts'
import type { TaskRow } from './rows.ts'

type Provision = { id: string; parentId: string | null; number: string }
/** All that rows are checked against: asked in a few questions, however many rows there are. */
export type Ground = {
  view: View
  ownerUnitId: string
  directiveId: string | null
  reader: CellReader
  remembered: ReadonlyMap<string, string>
  /** Units that live today, by what they are called. */
  alive: ReadonlyMap<string, string>
  /** Units that live no more, by the letters of their names. */
  ended: ReadonlyMap<string, string>
  left: ReadonlySet<string>
  provisions: readonly Provision[]
  tasks: ReadonlyMap<string, Existing>
  alike: ReadonlyMap<string, readonly Alike[]>
  /** Cells say the same in many rows: each text is read once. */
  people: Map<string, People>
  whens: Map<string, When | null>
}
export type Origin = { ownerUnitId: string; directiveId: string | null; left: readonly string[] }

/** A plan of the coming year is often issued in the last weeks of the one before. */
function workYear(day: string, abstract: string): number {
  const year = yearOf(day)
  return Number(/năm (20\d\d)/i.exec(abstract.normalize('NFC'))?.[1]) === year + 1 ? year + 1 : year
}

const sourceOf = (view: View, id: string) =>
  rows(
    view.db,
    sql<{ issuedOn: string; abstract: string }>`select issued_on as "issuedOn", abstract from directive
      where id = ${id}::uuid`,
  )

export async function groundOf(view: View, origin: Origin, taskRows: readonly TaskRow[]): Promise<Ground> {
  const { ownerUnitId, directiveId, left } = origin
  const codes = taskRows.flatMap(({ texts }) => (texts.code && codeOf(texts.code)) || [])
  const fresh = taskRows.flatMap(({ kind, texts }) => (kind === 'task' && !texts.code && texts.content) || [])
  const [source] = directiveId === null ? [] : await sourceOf(view, directiveId)
  const on = source?.issuedOn ?? view.today
  const year = source ? workYear(source.issuedOn, source.abstract) : yearOf(view.today)
  const units = await unitLines(view, ownerUnitId)
  const named = await rememberedBy(view, ownerUnitId)
  const alive = units.filter(({ from, to }) => from <= view.today && (to === null || view.today <= to))
  return {
    view,
    ownerUnitId,
    directiveId,
    reader: cellReader({ units, groups: await datedGroups(view), on, year }),
    remembered: new Map(named.map(({ folded, unitId }) => [folded, unitId])),
    alive: new Map(alive.map(({ code: id, name }) => [id, name])),
    ended: new Map(units.filter(({ to }) => to !== null && to < view.today).map(({ name }) => [nameKey(name), name])),
    left: new Set(left.map(nameKey)),
    provisions: directiveId === null ? [] : await provisionsOf(view, directiveId),
    tasks: await tasksByCode(view, codes),
    alike: await tasksAlike(view, origin, fresh),
    people: new Map(),
    whens: new Map(),
  }
}
