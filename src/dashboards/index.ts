export { copyDashboard, editDashboard, makeDashboard } from './making.ts'
export { ownedDashboards } from './owned.ts'
export { dashboardRoutes } from './routes.ts'

export { shareDashboard } from './sharing.ts'
export { tilesFor as dashboardTiles } from './showing/show.ts'
export { newTile, type Tile } from './tiles.ts'
export { dashboardsInSight, visibleDashboards } from './visible.ts'
