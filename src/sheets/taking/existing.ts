import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { taskStates } from '#src/tasks/contract.ts'
import { codeSql, visibleTasks } from '#src/tasks/index.ts'
import { type Line, lineColumns } from '../annex/line.ts'

type Ids = { leadIds: string[]; coordinatingIds: string[]; watchingIds: string[] }
/** A task that a row names by its code, within the reader's reach. */
export type Existing = Line &
  Ids & {
    state: (typeof taskStates)[number]
    version: number
    issuingUnitId: string
    leadUnitId: string | null
    parentDeadline: string | null
    extensionAsked: boolean
  }

const ids = (part: string) => sql`array(select u.unit_id from task_unit u where u.task_id = t.id and u.part = ${part}
  order by u.position, u.unit_id)`

const code = /^NV-(\d{4})-0*(\d{1,12})$/

/** By their codes; of those out of reach as little is told as of those that are not there. */
export async function tasksByCode(view: View, codes: readonly string[]): Promise<Map<string, Existing>> {
  const asked = codes.flatMap((text) => {
    const [, year, number] = code.exec(text) ?? []
    return year && number ? [{ year: Number(year), number }] : []
  })
  if (asked.length === 0) return new Map()
  const found = await rows(
    view.db,
    sql<Existing>`select ${lineColumns(view)}, t.state, t.version, t.issuing_unit_id as "issuingUnitId",
        t.lead_unit_id as "leadUnitId", (select p.deadline from task p where p.id = t.parent_id) as "parentDeadline",
        exists (select from extension e where e.task_id = t.id and e.state = 'requested') as "extensionAsked",
        ${ids('lead')} as "leadIds", ${ids('coordinating')} as "coordinatingIds", ${ids('watching')} as "watchingIds"
      from unnest(${asked.map(({ year }) => year)}::int[], ${asked.map(({ number }) => number)}::bigint[]) a(year, number)
      join task t on t.number = a.number and t.work_year = a.year
      where ${await visibleTasks(view)}`,
  )
  return new Map(found.map((task) => [task.code, task]))
}

/** The code as it is kept, whatever its case and leading zeros: "nv-2021-42" is NV-2021-0042. */
export function codeOf(text: string): string | null {
  const [, year, number = ''] =
    code.exec(text.toUpperCase().replaceAll(/\s|–/g, (mark) => (mark === '–' ? '-' : ''))) ?? []
  return year ? `NV-${year}-${number.padStart(4, '0')}` : null
}

export type Alike = { id: string; code: string; content: string; leadIds: string[] }

/** Tasks of the same origin with the same words: a sheet that comes again makes none of them twice. */
export const tasksAlike = async (
  view: View,
  { ownerUnitId, directiveId }: { ownerUnitId: string; directiveId: string | null },
  contents: readonly string[],
): Promise<Map<string, Alike[]>> => {
  if (contents.length === 0) return new Map()
  const found = await rows(
    view.db,
    sql<Alike>`select t.id, ${codeSql('t')} as code, t.content, ${ids('lead')} as "leadIds"
      from task t where t.issuing_unit_id = ${ownerUnitId}::uuid and t.state <> 'cancelled'
        and ${directiveId === null ? sql`t.directive_id is null and t.work_year = ${Number(view.today.slice(0, 4))}` : sql`t.directive_id = ${directiveId}::uuid`}
        and t.content in (select unnest(${[...new Set(contents)]}::text[])) order by t.number`,
  )
  return Map.groupBy(found, ({ content }) => content)
}
