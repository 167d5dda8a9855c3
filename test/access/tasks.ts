import {
  addComment,
  confirmTask,
  draftTask,
  issueTask,
  postProgress,
  proposeHandOver,
  requestExtension,
  returnTask,
  submitTask,
} from '#src/tasks/index.ts'
import type { Place } from './people.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Draft = Partial<Parameters<typeof draftTask>[1]>
type Handing = Draft & { to?: Place; side?: 'lead' | 'issuing'; reason?: string }

/** Tasks that the board gives to the department, in the state asked for; ids with the version that stands. */
export const tasksOf = (base: Base) => {
  const { world, units, writers } = base
  const taskBody = (more: Draft = {}) => ({
    content: 'Tập huấn giám sát, phòng chống dịch',
    deliverable: 'Báo cáo kết quả',
    issuingUnitId: units.board,
    leads: [units.lead],
    leadGroups: [],
    coordinating: [units.coord],
    watching: [units.watch],
    when: { kind: 'deadline' as const, deadline: '2021-03-31' },
    ...more,
  })
  const draft = (more: Draft = {}, by = writers.board) => world.act((work) => draftTask(work, taskBody(more)), by)
  const issued = async (more: Draft = {}, by = writers.board) => {
    const { id, version } = await draft(more, by)
    return world.act((work) => issueTask(work, id, { version }), by)
  }
  const submitted = async () => {
    const { id, version } = await issued()
    return world.act((work) => submitTask(work, id, { version, fileIds: [] }), writers.lead)
  }
  return {
    taskBody,
    draft,
    issued,
    submitted,
    evidenced: async (account = 'Đã làm', fileName?: string) => {
      const { id } = await issued()
      const fileId = await fileOf(base, writers.lead, fileName)
      await world.act((work) => postProgress(work, id, { account, fileIds: [fileId] }), writers.lead)
      return { id, fileId }
    },
    returned: async () => {
      const { id, version } = await submitted()
      return world.act((work) => returnTask(work, id, { version, reason: 'Thiếu minh chứng' }), writers.board)
    },
    done: async () => {
      const { id, version } = await submitted()
      return world.act((work) => confirmTask(work, id, { version }), writers.board)
    },
    asking: async (reason = 'Dịch kéo dài') => {
      const { id, version } = await issued()
      const ask = { version, toDeadline: '2021-04-30', reason }
      return world.act((work) => requestExtension(work, id, ask), writers.lead)
    },
    /** A task of the board, or one of its department's, that another unit is asked to take. */
    handing: async ({ to = 'watch', side = 'lead', reason = 'Đúng chức năng hơn', ...more }: Handing = {}) => {
      const { id, version } = await issued(more)
      const asked = { version, side, toUnitId: units[to], reason }
      return world.act((work) => proposeHandOver(work, id, asked), writers.board)
    },
    /** A task of the board, with a comment on it by this account. */
    commented: async (text = 'Đề nghị cho biết vướng mắc', by = writers.lead) => {
      const { id } = await issued()
      const { id: commentId } = await world.act((work) => addComment(work, id, { text }), by)
      return { id, commentId }
    },
    series: () => issued({ when: { kind: 'rhythm', rhythm: 'month', due: { kind: 'end' } } }),
    /** The department's own draft for a unit below. */
    ownDraft: (more: Draft = {}) =>
      draft({ issuingUnitId: units.lead, leads: [units.coord], coordinating: [], watching: [], ...more }, writers.lead),
    /** Given and led by the department that has ended, when it still stood. */
    oldTask: async (more: Draft = {}) => {
      const today = world.clock.now().toISOString()
      world.clock.set('2020-03-02')
      const parts = { issuingUnitId: units.old, leads: [units.old], coordinating: [], watching: [] }
      const task = await issued({ ...parts, when: { kind: 'deadline', deadline: '2020-05-30' }, ...more }, writers.old)
      world.clock.set(today)
      return task
    },
  }
}
