import { act, cases, seen } from '../case.ts'
import { at, everyone, is } from '../standing.ts'

/** Whoever works at the board, reading alone apart. */
const workers = is('coordinator@board', 'leader@board', 'focal@board', 'head@board')
const there = at('board')
/** Nobody keeps what somebody left who works there no more, but the leaders of the unit. */
const heirs = is('leader@board')
const byId = (id: string) => ({ params: { id } })

export const dashboardCases = cases({
  listDashboards: seen('the list', everyone, () => ({})),
  readDashboard: [
    seen('one shared with the board', there, async (s) => byId((await s.dashboard()).id)),
    seen('one shared with a role', is('leader@lead'), async (s) =>
      byId((await s.dashboard({ to: 'lead', role: 'leader' })).id),
    ),
  ],
  showDashboard: seen('one shared with the lead', at('lead'), async (s) =>
    byId((await s.dashboard({ to: 'lead' })).id),
  ),
  dashboardWord: seen('one shared with the lead', at('lead'), async (s) =>
    byId((await s.dashboard({ to: 'lead' })).id),
  ),
  makeDashboard: act('for the board', workers, everyone, (s) => ({
    body: { ...s.dashboardBody(), ownerUnitId: s.units.board },
  })),
  editDashboard: [
    act('one shared to be edited', workers, there, async (s) => ({
      ...byId((await s.dashboard({ edits: true })).id),
      body: { ...s.dashboardBody('Tên mới'), version: 1 },
    })),
    act('one shared to be read, left by who made it', heirs, there, async (s) => ({
      ...byId((await s.dashboard({ left: true })).id),
      body: { ...s.dashboardBody('Tên mới'), version: 1 },
    })),
  ],
  shareDashboard: act('one left by who made it', heirs, there, async (s) => ({
    ...byId((await s.dashboard({ left: true, edits: true })).id),
    body: { shares: [], version: 1 },
  })),
  copyDashboard: act('one shared with the board', workers, there, async (s) => ({
    ...byId((await s.dashboard()).id),
    body: { name: 'Bản sao', ownerUnitId: s.units.board },
  })),
  archiveDashboard: act('one left by who made it', heirs, there, async (s) => ({
    ...byId((await s.dashboard({ left: true, edits: true })).id),
    body: { version: 1 },
  })),
  unarchiveDashboard: act('one left by who made it', heirs, there, async (s) => ({
    ...byId((await s.dashboard({ left: true, edits: true, archived: true })).id),
    body: { version: 1 },
  })),
  deleteDashboard: act('one left by who made it', heirs, there, async (s) => ({
    ...byId((await s.dashboard({ left: true, edits: true })).id),
    body: { version: 1 },
  })),
})
