import type { Slice } from '#src/platform/serve.ts'
import { groupsToday, unitsFound } from './choices.ts'
import { findUnits, listGroups, listSectors } from './contract.ts'
import { sectors } from './lists.ts'

export const unitRoutes: Slice = ({ read }) => {
  read(findUnits, (view, { query }) => unitsFound(view, query))
  read(listSectors, (view) => sectors(view))
  read(listGroups, (view) => groupsToday(view))
}
