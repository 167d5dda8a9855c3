import { camel } from './refs.ts'

export type Happened = { action: string; payload: unknown; before: unknown }
/** One field as it is now; `was`: what stood there before. `path` leads into it. */
export type Line = { path: readonly string[]; now: unknown; was?: unknown; changed: boolean }
type Leaves = Map<string, { path: string[]; value: unknown }>
type Told = Record<string, unknown>

/** Steps that carry `from` and `to` of one field. */
const steps: Readonly<Record<string, string>> = {
  'directive.moved': 'state',
  'meeting.moved': 'state',
  'task.deadline-changed': 'deadline',
  'task.extension-granted': 'deadline',
}

/** What tells a reader nothing: which part of the record it was, which version, how the content hashes. */
const silent = new Set([
  ...['version', 'alsoChildren', 'move', 'made', 'key', 'ids', 'of', 'id', 'seq', 'slug'],
  ...[
    'itemId',
    'conclusionId',
    'contributionId',
    'questionId',
    'invitedId',
    'citationId',
    'extensionId',
    'handOverId',
    'commentId',
    'grantId',
  ],
  ...[
    'positionId',
    'tokenId',
    'delegationId',
    'versionId',
    'pictureId',
    'digest',
    'cites',
    'setId',
    'subjectId',
    'limit',
  ],
  ...['may', 'erasureId', 'amendmentId', 'assignmentId'],
])

export const isObject = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Every field down to what is a value or a list. */
function leavesOf(told: unknown, above: string[] = [], into: Leaves = new Map()): Leaves {
  if (!isObject(told)) return into
  for (const [name, value] of Object.entries(told)) {
    const path = [...above, camel(name)]
    if (silent.has(path.at(-1)!)) continue
    if (isObject(value)) leavesOf(value, path, into)
    else into.set(path.join('.'), { path, value })
  }
  return into
}

const same = (a: unknown, b: unknown) =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b) || String(a) === String(b)

const plain = (told: unknown): Line[] =>
  [...leavesOf(told).values()].flatMap(({ path, value }) =>
    isEmpty(value) ? [] : [{ path, now: value, changed: false }],
  )

/** What differs; a field of which nothing is known before is told as it is now. */
function differing(before: unknown, now: unknown): Line[] {
  const known = leavesOf(before)
  return [...leavesOf(now)].flatMap(([key, { path, value }]): Line[] => {
    const was = known.get(key)
    if (!was) return isEmpty(value) ? [] : [{ path, now: value, changed: false }]
    return same(was.value, value) ? [] : [{ path, was: was.value, now: value, changed: true }]
  })
}

/** What an event changed and what it told, a line for each field. */
export function linesOf({ action, payload, before }: Happened): Line[] {
  if (!isObject(payload)) return []
  const { from, to, was, ...rest } = payload
  const field = steps[action] ?? (action.endsWith('.passedOn') ? 'ownerUnitId' : undefined)
  if (field && from !== undefined && !isObject(from))
    return [{ path: [field], was: from, now: to, changed: true }, ...plain(rest)]
  if (isObject(from) && isObject(to)) return [...differing(from, to), ...plain(rest)]
  if (action === 'document.figure-renewed')
    return [{ path: ['value'], was, now: rest.now, changed: true }, ...plain({ ...rest, now: null })]
  const told = { ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  // an act that knew what stood there says so itself
  const known = isObject(was) ? was : before
  return isObject(known) ? differing(known, told) : plain(told)
}
