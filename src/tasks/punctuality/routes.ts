import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { exportedPunctuality } from './exports.ts'
import { punctualGroups } from './groups.ts'
import { punctualityFor, trendFor } from './read.ts'

export const punctualityRoutes: Slice = ({ read, download }) => {
  read(contract.readPunctuality, (view, { query }) => punctualityFor(view, query))
  read(contract.groupPunctuality, (view, { query }) => punctualGroups(view, query))
  read(contract.readPunctualityTrend, (view, { query }) => trendFor(view, query))
  download(contract.exportPunctuality, (view, { query }) => exportedPunctuality(view, query))
}
