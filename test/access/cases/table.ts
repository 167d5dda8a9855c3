import { act, cases, seen } from '../case.ts'
import { at, everyone, is, nobody } from '../standing.ts'

/** Whoever works at the board, reading alone apart. */
const workers = is('coordinator@board', 'leader@board', 'focal@board', 'head@board')
const there = at('board')
const byId = (id: string) => ({ params: { id } })
const view = (unitId: string | null) => ({ name: 'Chậm của khối', search: { light: 'red' }, unitId })

export const tableCases = cases({
  readTaskTable: seen('one’s own', everyone, () => ({})),
  keepTaskTable: { ...act('one’s own', everyone, nobody, () => ({ body: { order: [] } })), own: true as const },
  addTaskView: [
    { ...act('for oneself', everyone, nobody, () => ({ body: view(null) })), own: true as const },
    act('for the board', workers, everyone, (s) => ({ body: view(s.units.board) })),
  ],
  editTaskView: act('of the board', workers, there, async (s) => ({
    ...byId(await s.sharedView()),
    body: { ...view(s.units.board), version: 1 },
  })),
  removeTaskView: act('of the board', workers, there, async (s) => byId(await s.sharedView())),
  listLabels: seen('of one’s own units', everyone, () => ({})),
  addLabel: act('of the board', workers, there, (s) => ({
    body: { unitId: s.units.board, name: `Nhãn mới ${s.next()}`, tone: 2 },
  })),
  editLabel: act('of the board', workers, there, async (s) => ({
    ...byId(await s.label()),
    body: { name: `Nhãn sửa ${s.next()}`, tone: 2, version: 1 },
  })),
  removeLabel: act('of the board', workers, there, async (s) => byId(await s.label())),
  labelTasks: act('a label of the board', workers, there, async (s) => ({
    body: { ids: [(await s.issued()).id], add: [await s.label()] },
  })),
})
