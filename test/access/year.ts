import { sql } from 'kysely'
import type { Base } from './scene.ts'

/** The bloc that the board co-ordinates, made once; a task of its year, so that the year is known. */
export const yearOf = ({ world, units }: Base) => {
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
  return { bloc }
}
