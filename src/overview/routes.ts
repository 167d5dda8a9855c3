import type { PeopleMeans } from '#src/people/index.ts'
import type { Slice } from '#src/platform/serve.ts'
import { workCalendar } from './calendar.ts'
import { followCalendar } from './calendar-contract.ts'
import { getToday, search } from './contract.ts'
import { find } from './search.ts'
import { threadOf } from './thread.ts'
import { getThread } from './thread-contract.ts'
import { today } from './today.ts'
import { tourOf } from './tour.ts'
import { getTour } from './tour-contract.ts'
import { unitsToday } from './units.ts'
import { getUnitsToday } from './units-contract.ts'

type Means = Pick<PeopleMeans, 'publicUrl'>

export const overviewRoutes =
  ({ publicUrl }: Means): Slice =>
  ({ read, download }) => {
    download(followCalendar, (view) => workCalendar(view, publicUrl))
    read(getToday, (view) => today(view))
    read(getUnitsToday, (view, { query }) => unitsToday(view, query.limit))
    read(search, async (view, { query }) => ({ found: await find(view, query.q) }))
    read(getTour, (view) => tourOf(view))
    read(getThread, (view, { query }) => threadOf(view, query))
  }
