import { type Grouping, groupings } from '../task-filter.ts'

/** What narrows the list, one text each in the address; lists of values are joined with commas. */
export const narrowing = [
  'q',
  'light',
  'timeliness',
  'state',
  'due',
  'from',
  'to',
  'unitId',
  'part',
  'leadUnderId',
  'on',
  'issuingUnitId',
  'sectorId',
  'directiveId',
  'provisionId',
  'blocId',
  'personId',
  'labelId',
  'handOver',
  'sheetId',
  'in',
] as const

/** What the address of the list holds: a link with filters, order and groups can be sent. */
export type TaskSearch = Partial<Record<(typeof narrowing)[number], string>> & {
  alone?: boolean
  firstDeadline?: boolean
  workYear?: number
  extensionAsked?: boolean
  sort?: string
  /** The kept view from which one came, or `all` where one of them would open first. */
  view?: string
  group?: Grouping | 'none'
}
export type NewTaskSearch = { directiveId?: string; provisionId?: string; parentId?: string }

/** An address that was cut short on its way loses that filter, not the page. */
const isId = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|none)$/i
const isGroup = (text: unknown): text is Grouping | 'none' =>
  text === 'none' || groupings.some((grouping) => grouping === text)

export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const search: TaskSearch = {}
  for (const name of [...narrowing, 'sort', 'view'] as const) {
    const text = raw[name] === undefined ? '' : String(raw[name])
    if (text !== '' && (!name.endsWith('Id') || isId.test(text))) search[name] = text
  }
  if (Number(raw.workYear)) search.workYear = Number(raw.workYear)
  if (raw.extensionAsked === true || raw.extensionAsked === 'true') search.extensionAsked = true
  for (const name of ['alone', 'firstDeadline'] as const)
    if (raw[name] === true || raw[name] === 'true') search[name] = true
  if (isGroup(raw.group)) search.group = raw.group
  return search
}

/** The search with some parts set anew, those without a value dropped. */
export function changed(search: TaskSearch, next: { [K in keyof TaskSearch]?: TaskSearch[K] | undefined }): TaskSearch {
  return Object.fromEntries(Object.entries({ ...search, ...next }).filter(([, value]) => value)) as TaskSearch
}

/** The same way of looking, with nothing left out. */
export const unfiltered = ({ sort, group, view }: TaskSearch): TaskSearch => changed({}, { sort, group, view })

export const isFiltered = (search: TaskSearch) => {
  const { sort: _, group: __, view: ___, ...filters } = search
  return Object.keys(filters).length > 0
}

const lone: readonly string[] = ['lead', 'light', 'timeliness', 'state', 'person']
/** Asked about single units' work, each lead is a row: the parent's own light and unit say little. */
export const isEach = ({
  light,
  timeliness,
  state,
  unitId,
  leadUnderId,
  personId,
  extensionAsked,
  handOver,
  sheetId,
  in: inOne,
  group,
}: TaskSearch) =>
  Boolean(light || timeliness || state || unitId || leadUnderId || personId || extensionAsked || handOver || sheetId) ||
  lone.includes(inOne?.split(':')[0] ?? '') ||
  lone.includes(group ?? '')

/** The search as endpoints take it. */
export function queryOf(search: TaskSearch) {
  const { group: _, sort: __, view: ___, workYear, extensionAsked, alone, firstDeadline, ...texts } = search
  return {
    ...(texts as Record<string, never>),
    ...(workYear && { workYear }),
    ...(extensionAsked && { extensionAsked: 'true' }),
    ...(alone && { alone: 'true' }),
    ...(firstDeadline && { firstDeadline: 'true' }),
  }
}

export function readNewTaskSearch(raw: Record<string, unknown>): NewTaskSearch {
  const search: NewTaskSearch = {}
  for (const name of ['directiveId', 'provisionId', 'parentId'] as const)
    if (typeof raw[name] === 'string') search[name] = raw[name]
  return search
}
