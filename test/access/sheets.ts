import type { Base } from './scene.ts'

/** Sheets of tasks that the board takes in, put in place as they are once the file was read. */
export const sheetsOf = ({ world, units, writers, next }: Base) => ({
  sheet: ({ content = `Rà soát ${next()}` } = {}) =>
    world.db
      .insertInto('task_sheet')
      .values({
        owner_unit_id: units.board,
        file_name: 'phan-cong.xlsx',
        digest: Buffer.from('00', 'hex'),
        sheets: JSON.stringify([{ name: 'Bảng 1', rows: [['Nội dung', 'Chủ trì'], [content]] }]),
        sheet: 0,
        rows: 2,
        head_row: 1,
        columns: JSON.stringify(['content', 'lead']),
        made_by: writers.board,
        made_at: world.clock.now(),
        changed_at: world.clock.now(),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow(),
})
