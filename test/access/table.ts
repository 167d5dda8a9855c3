import type { Base } from './scene.ts'

/** What the board keeps of the table of tasks for those who work there. */
export const tableOf = ({ world, units, writers, next }: Base) => ({
  label: async (name = `Nhãn ${next()}`) =>
    (
      await world.db
        .insertInto('label')
        .values({ unit_id: units.board, name, tone: 1 })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id,
  sharedView: async (name = `Cách xem ${next()}`) => {
    const values = { owner_id: writers.board, unit_id: units.board, name, search: '{}', made_at: new Date() }
    return (await world.db.insertInto('task_view').values(values).returning('id').executeTakeFirstOrThrow()).id
  },
})
