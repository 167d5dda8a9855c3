import type { Slice } from '#src/platform/serve.ts'
import { getToday, search } from './contract.ts'
import { find } from './search.ts'
import { today } from './today.ts'

export const overviewRoutes: Slice = ({ read }) => {
  read(getToday, (view) => today(view))
  read(search, async (view, { query }) => ({ found: await find(view, query.q) }))
}
