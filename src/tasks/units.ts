import type { Work } from '#src/platform/work.ts'

export type Part = 'lead' | 'coordinating' | 'watching'
export type TaskUnits = readonly { unit_id: string; part: Part; position: number }[]

/** Each unit once, in its weightiest part: a lead does not also co-ordinate or watch. */
export function unitsOf(
  leads: readonly string[],
  coordinating: readonly string[],
  watching: readonly string[],
): TaskUnits {
  const seen = new Set<string>()
  const listed: [Part, readonly string[]][] = [
    ['lead', leads],
    ['coordinating', coordinating],
    ['watching', watching],
  ]
  return listed.flatMap(([part, ids]) =>
    ids.flatMap((unit_id, position) => {
      if (seen.has(unit_id)) return []
      seen.add(unit_id)
      return [{ unit_id, part, position }]
    }),
  )
}

export async function writeUnits(work: Work, taskId: string, units: TaskUnits): Promise<void> {
  await work.tx.deleteFrom('task_unit').where('task_id', '=', taskId).execute()
  if (units.length === 0) return
  await work.tx
    .insertInto('task_unit')
    .values(units.map((unit) => ({ task_id: taskId, ...unit })))
    .execute()
}

export async function readUnits(work: Work, taskId: string) {
  const found = await work.tx
    .selectFrom('task_unit')
    .select(['unit_id', 'part'])
    .where('task_id', '=', taskId)
    .orderBy('position')
    .orderBy('unit_id')
    .execute()
  const of = (part: Part) => found.filter((row) => row.part === part).map((row) => row.unit_id)
  return { leads: of('lead'), coordinating: of('coordinating'), watching: of('watching') }
}
