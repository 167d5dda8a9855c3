import type { Slice } from '#src/platform/serve.ts'
import { boardFor } from './board.ts'
import * as contract from './contract.ts'
import { workYears } from './year.ts'

export const workYearRoutes: Slice = ({ read }) => {
  read(contract.listWorkYears, (view) => workYears(view))
  read(contract.readWorkYear, (view, { params }) => boardFor(view, params.id, params.year))
}
