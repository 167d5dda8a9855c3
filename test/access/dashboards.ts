import { makeDashboard, newTile, type Tile } from '#src/dashboards/index.ts'
import type { Base } from './scene.ts'

type Facts = {
  name?: string
  to?: 'board' | 'lead'
  role?: 'leader'
  edits?: boolean
  left?: boolean
  archived?: boolean
}

/** Dashboards that a writer of the board made and shared; `left`: by somebody who works there no more. */
export const dashboardsOf = ({ world, units, writers, outline, next }: Base) => {
  const dashboardBody = (name = `Bảng theo dõi ${next()}`) => ({
    name,
    description: '',
    unitId: units.province,
    tiles: [],
  })
  return {
    dashboardBody,
    dashboard: async ({ name, to = 'board', role, edits = false, left, archived }: Facts = {}) => {
      const shares = [{ unitId: units[to], role: role ?? null, personId: null, edits }]
      const body = { ...dashboardBody(name), ownerUnitId: units.board, shares }
      const made = await world.act((work) => makeDashboard(work, body), writers.board)
      const gone = left ? { owner_id: await world.account('Người đã chuyển công tác') } : {}
      const away = archived ? { archived_at: world.clock.now() } : {}
      if (left || archived)
        await world.db
          .updateTable('dashboard')
          .set({ ...gone, ...away })
          .where('id', '=', made.id)
          .execute()
      return made
    },
    /** Shared with every unit: figures of the lead, the lights of all tasks, the reports of the board's regime. */
    everybodysDashboard: (indicatorId: string) => {
      const of = { indicatorId, unitId: units.lead }
      const tiles: Tile[] = [
        newTile('figure', 'half', { ...of, period: '2019' }),
        newTile('figure', 'half', { ...of, period: '2020' }),
        newTile('chart', 'half', { ...of, period: '2020', by: 'periods', form: 'line', span: 4 }),
        newTile('tasks', 'half', { leadUnderId: null, sectorId: null, by: 'lead' }),
        newTile('reports', 'half', { regimeId: outline.regimeId }),
      ]
      const shares = Object.values(units).map((unitId) => ({ unitId, role: null, personId: null, edits: false }))
      const body = { ...dashboardBody(), tiles, ownerUnitId: units.board, shares }
      return world.act((work) => makeDashboard(work, body), writers.board)
    },
  }
}
