import { act, cases, seen } from '../case.ts'
import { everyone, is, reaches } from '../standing.ts'

/** The board of a bloc's year is read by whoever has the unit that co-ordinates the bloc in reach. */
const watchers = reaches('board')
const leader = is('leader@board')
const keepers = is('coordinator@board', 'leader@board')
const names = ['reports', 'figures', 'summary', 'unfinished', 'orientation', 'conference', 'conclusions', 'news']

export const workYearCases = cases({
  listWorkYears: seen('the blocs', everyone, () => ({})),
  readWorkYear: seen('a year', watchers, async (s) => ({ params: { id: await s.bloc(), year: '2021' } })),
  readYearResults: seen('a year', watchers, async (s) => ({ params: { id: await s.bloc(), year: '2021' } })),
  readYearPace: seen('a year', watchers, async (s) => ({ params: { id: await s.bloc(), year: '2021' } })),
  listUnfinished: seen('a year', watchers, async (s) => ({ params: { id: await s.bloc(), year: '2021' } })),
  decideTasks: act('a task of the year', leader, watchers, async (s) => {
    const { params, task } = await s.unfinishedTask()
    const plan = await s.directive()
    return { params, body: { decision: 'carriedOver', planId: plan.id, tasks: [task] } }
  }),
  undoDecisions: act('a task of the year', leader, watchers, async (s) => {
    const { params, task } = await s.unfinishedTask()
    return { params, body: { taskIds: [task.id] } }
  }),
  choosePlan: act('a year', keepers, watchers, async (s) => ({
    ...(await s.emptyYear()),
    body: { planId: null, version: 1 },
  })),
  closeYear: act('a year', leader, watchers, async (s) => ({
    ...(await s.emptyYear()),
    body: { version: 1, despite: names },
  })),
  reopenYear: act('a closed year', leader, watchers, async (s) => ({
    ...(await s.emptyYear('closed')),
    body: { version: 1, reason: 'Sửa số liệu' },
  })),
})
