import { sql } from 'kysely'
import type { draftTask } from '#src/tasks/index.ts'
import type { Base } from './scene.ts'
import { tasksOf } from './tasks.ts'

type Draft = Partial<Parameters<typeof draftTask>[1]>

/** The bloc that the board co-ordinates, made once, with its years. */
export const yearOf = (base: Base) => {
  const { world, units } = base
  const { issued } = tasksOf(base)
  let made: Promise<string> | undefined
  const bloc = () => {
    made ??= (async () => {
      const values = { name: 'Khối khoa giáo', coordinator_id: units.board }
      const { id } = await world.db.insertInto('bloc').values(values).returning('id').executeTakeFirstOrThrow()
      await world.db
        .insertInto('bloc_member')
        .values({ bloc_id: id, unit_id: units.lead, valid: sql<string>`daterange('2019-01-01', null)` })
        .execute()
      return id
    })()
    return made
  }
  /** A year of its own, in which nothing is asked: it can be closed. */
  let last = 1990
  const emptyYear = async (state: 'open' | 'closed' = 'open') => {
    const blocId = await bloc()
    const year = ++last
    await world.db
      .insertInto('work_year')
      .values({ bloc_id: blocId, year, state, made_at: world.clock.now() })
      .execute()
    return { params: { id: blocId, year: String(year) } }
  }
  const unfinishedTask = async (more: Draft = {}) => {
    const blocId = await bloc()
    const { id } = await issued({ blocId, workYear: 2021, ...more })
    const { version } = await world.db
      .selectFrom('task')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { params: { id: blocId, year: '2021' }, task: { id, version } }
  }
  return { bloc, emptyYear, unfinishedTask }
}
