import type { ThreadNode } from './thread-contract.ts'
import type { ThreadKind } from './thread-kinds.ts'

type Picture = { nodes: ThreadNode[]; edges: { from: string; to: string }[] }

/** Of one kind that stand the same way to the record, so many are drawn one by one; more stand as one. */
const shownOf: Record<ThreadKind, number> = {
  directive: 6,
  advice: 3,
  task: 4,
  target: 3,
  report: 3,
  review: 3,
  dissemination: 3,
  document: 4,
  meeting: 4,
  conclusion: 5,
  article: 3,
}
const lists: Record<ThreadKind, string> = {
  directive: '/directives',
  advice: '/advice',
  task: '/tasks',
  target: '/figures',
  report: '/reports',
  review: '/reviews',
  dissemination: '/disseminations',
  document: '/documents',
  meeting: '/meetings',
  conclusion: '/meetings',
  article: '/articles',
}

const isDone = ({ state }: ThreadNode) =>
  ['doneOnTime', 'doneLate', 'received', 'signed', 'published', 'tasked', 'concluded', 'accepted'].includes(state ?? '')
const isLate = ({ state }: ThreadNode) => state === 'overdue' || state === 'returned'

/** The list that holds them: of one parent or one directive where they have one, else of the kind. */
function listOf(kind: ThreadKind, keys: ReadonlySet<string>, edges: Picture['edges']): string {
  const above = new Set(edges.filter(({ to }) => keys.has(to)).map(({ from }) => from))
  const [only = '', another] = [...above]
  const [parent, id = ''] = only.split(':')
  if (kind === 'task' && another === undefined && parent === 'task') return `/tasks/${id}`
  if (kind === 'task' && another === undefined && parent === 'directive') return `/tasks?directiveId=${id}`
  if (kind === 'conclusion' && another === undefined && parent === 'meeting') return `/meetings/${id}`
  return lists[kind]
}

/** What its parent already links to the same origin needs no line of its own. */
export function straighten(edges: Picture['edges']): Picture['edges'] {
  const into = Map.groupBy(edges, ({ to }) => to)
  const has = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  return edges.filter(
    ({ from, to }) => !into.get(to)?.some((via) => via.from.startsWith('task:') && has.has(`${from} ${via.from}`)),
  )
}

/** Many siblings become one node "10 nhiệm vụ con" with what they come to, and a link to their list. */
export function collapse({ nodes, edges }: Picture): Picture {
  const groups = Map.groupBy(nodes, ({ kind, way, column }) => `${kind}:${way}:${column}`)
  const nameOf = new Map<string, string>()
  const drawn: ThreadNode[] = []
  for (const [key, members] of groups) {
    const [first] = members
    if (!first || first.way === 'here' || members.length <= shownOf[first.kind]) {
      drawn.push(...members)
      continue
    }
    const keys = new Set(members.map((one) => one.key))
    for (const one of keys) nameOf.set(one, key)
    const count = { total: members.length, done: members.filter(isDone).length, late: members.filter(isLate).length }
    const plain = { about: null, period: null, state: null, days: null, percent: null, day: null, titleEn: null }
    drawn.push({ ...first, ...plain, key, title: '', to: listOf(first.kind, keys, edges), many: count })
  }
  const links = new Map<string, Picture['edges'][number]>()
  for (const edge of edges) {
    const [from, to] = [nameOf.get(edge.from) ?? edge.from, nameOf.get(edge.to) ?? edge.to]
    if (from !== to) links.set(`${from} ${to}`, { from, to })
  }
  return { nodes: drawn, edges: [...links.values()] }
}
