import { isPeriod } from '#src/periods/index.ts'
import { type PunctualBy, punctualBy } from '../../punctuality/contract.ts'
import { changed, readTaskSearch, type TaskSearch } from '../search.ts'

/** The filter of the list; the span by the code of its period, two days as `2020-01-01..2020-12-31`. */
export type PunctualitySearch = Omit<TaskSearch, 'sort' | 'group' | 'view'> & {
  by?: PunctualBy
  reading?: 'first'
  period?: string
  sort?: 'rank'
}

/** What tells tasks apart by how they stand would choose the answer; the rest of the list's address is left there. */
export const notHere = ['light', 'timeliness', 'state', 'due', 'in', 'leadUnderId', 'handOver', 'sheetId'] as const
const dropped = {
  light: '',
  timeliness: '',
  state: '',
  due: '',
  from: '',
  to: '',
  in: '',
  leadUnderId: '',
  on: '',
  handOver: '',
  sheetId: '',
}

export const filterOf = ({ by: _, reading: __, period: ___, sort: ____, ...filter }: PunctualitySearch): TaskSearch =>
  filter

export function readPunctualitySearch(raw: Record<string, unknown>): PunctualitySearch {
  const listed = readTaskSearch(raw)
  const {
    sort: _,
    group: __,
    view: ___,
    ...filter
  } = changed(listed, {
    ...dropped,
    extensionAsked: false,
    firstDeadline: false,
  })
  const by = punctualBy.find((one) => one === raw.by)
  const period = String(raw.period ?? '')
  return {
    ...filter,
    ...(by && { by }),
    ...(raw.reading === 'first' && { reading: 'first' }),
    ...(isPeriod(period) && { period }),
    ...(raw.sort === 'rank' && { sort: 'rank' }),
  }
}
