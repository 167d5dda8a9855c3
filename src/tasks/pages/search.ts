/** What the address of the list holds: a link with filters can be sent. Lists of values are joined with commas. */
export type TaskSearch = {
  q?: string
  light?: string
  timeliness?: string
  state?: string
  sectorId?: string
  unitId?: string
  part?: string
  alone?: boolean
  workYear?: number
  directiveId?: string
  provisionId?: string
  extensionAsked?: boolean
  sort?: string
  group?: 'none'
}
export type NewTaskSearch = { directiveId?: string; provisionId?: string; parentId?: string }

const texts = [
  'q',
  'light',
  'timeliness',
  'state',
  'sectorId',
  'unitId',
  'part',
  'directiveId',
  'provisionId',
  'sort',
] as const

export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const search: TaskSearch = {}
  for (const name of texts) if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (Number(raw.workYear)) search.workYear = Number(raw.workYear)
  if (raw.extensionAsked === true || raw.extensionAsked === 'true') search.extensionAsked = true
  if (raw.alone === true || raw.alone === 'true') search.alone = true
  if (raw.group === 'none') search.group = 'none'
  return search
}

export function readNewTaskSearch(raw: Record<string, unknown>): NewTaskSearch {
  const search: NewTaskSearch = {}
  for (const name of ['directiveId', 'provisionId', 'parentId'] as const)
    if (typeof raw[name] === 'string') search[name] = raw[name]
  return search
}
