import { makeWorld } from './world.ts'

/** A board that keeps directives, with its coordinator and its leader, and a department that is given tasks from them. */
export async function makeKeeping() {
  const world = await makeWorld({ now: '2021-03-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const boardId = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: province })
  const healthId = await world.unit('department', 'Sở Y tế', { parent: province })
  return {
    ...world,
    boardId,
    healthId,
    board: world.as(await world.account('Trần Thị Ví Dụ', ['coordinator', boardId])),
    leader: world.as(await world.account('Phạm Minh Họa', ['leader', boardId])),
    focal: world.as(await world.account('Lò Thị Mẫu', ['focal', healthId])),
  }
}
export type Keeping = Awaited<ReturnType<typeof makeKeeping>>
