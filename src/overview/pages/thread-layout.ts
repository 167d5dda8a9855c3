import type { Thread, ThreadNode } from '../thread-contract.ts'
import { type ThreadColumn, threadColumns } from '../thread-kinds.ts'

export const box = { width: 148, height: 62, pitch: 78, step: 172 }

/** What does not exist yet, drawn where it would stand. */
export type Ghost = { key: string; column: ThreadColumn }
export type Placed = { key: string; x: number; y: number; node?: ThreadNode; ghost?: Ghost }
export type Line = { key: string; path: string; kind: 'path' | 'beside' | 'ghost' }
export type Layout = { placed: Placed[]; lines: Line[]; width: number; height: number }

const later: readonly ThreadColumn[] = ['reports', 'meetings', 'public']

/** The stages after the last to which the record has come: each stands empty, so that one sees what is still to come. */
export function ghostsOf({ nodes }: Thread): Ghost[] {
  const here = nodes.find((node) => node.way === 'here')
  if (!here) return []
  const came = nodes.filter((node) => node.way === 'here' || node.way === 'after')
  const furthest = Math.max(...came.map((node) => threadColumns.indexOf(node.column)))
  return later
    .filter((column) => threadColumns.indexOf(column) > furthest)
    .map((column) => ({ key: `ghost:${column}`, column }))
}

type Links = ReadonlyMap<string, readonly string[]>
const linksOf = (edges: Thread['edges'], from: 'from' | 'to'): Links => {
  const to = from === 'from' ? 'to' : 'from'
  return new Map([...Map.groupBy(edges, (edge) => edge[from])].map(([key, of]) => [key, of.map((edge) => edge[to])]))
}

/** Each column is sorted by where its neighbours stand, so that few lines cross; what is on the path keeps to the top. */
function ordered(columns: string[][], edges: Thread['edges']): string[][] {
  const [forth, back] = [linksOf(edges, 'from'), linksOf(edges, 'to')]
  const place = new Map<string, number>()
  const note = (keys: readonly string[]) => {
    for (const [n, key] of keys.entries()) place.set(key, n - keys.length / 2)
  }
  for (const keys of columns) note(keys)
  const middle = (key: string, links: Links) => {
    const places = (links.get(key) ?? []).flatMap((other) => place.get(other) ?? [])
    return places.length > 0 ? places.reduce((a, b) => a + b, 0) / places.length : place.get(key)!
  }
  const sweep = (links: Links) => (keys: string[]) => {
    const by = new Map(keys.map((key) => [key, middle(key, links)]))
    keys.sort((a, b) => by.get(a)! - by.get(b)!)
    note(keys)
  }
  columns.forEach(sweep(back))
  columns.toReversed().forEach(sweep(forth))
  columns.forEach(sweep(back))
  return columns
}

function curve(a: Placed, b: Placed): string {
  const [y1, y2] = [a.y + box.height / 2, b.y + box.height / 2]
  if (b.x > a.x) {
    const [x1, x2] = [a.x + box.width, b.x]
    const bend = Math.min(24, (x2 - x1) * 0.75)
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  }
  if (b.x === a.x) {
    const x = a.x + box.width
    return `M${x} ${y1}C${x + 22} ${y1} ${x + 22} ${y2} ${x} ${y2}`
  }
  // back to an earlier column: a conclusion becomes a task, a task goes on under the next plan
  const [x1, x2] = [a.x, b.x + box.width]
  return `M${x1} ${y1}C${x1 - 20} ${y1} ${x2 + 20} ${y2} ${x2} ${y2}`
}

/** Six fixed columns by stage; every node of a column under the other, each column in the middle of the height. */
export function layOut(thread: Thread): Layout {
  const ghosts = ghostsOf(thread)
  const nodes = new Map(thread.nodes.map((node) => [node.key, node]))
  const columns = threadColumns.map((column) => [
    ...thread.nodes.filter((node) => node.column === column && node.way !== 'beside').map(({ key }) => key),
    ...thread.nodes.filter((node) => node.column === column && node.way === 'beside').map(({ key }) => key),
    ...ghosts.filter((ghost) => ghost.column === column).map(({ key }) => key),
  ])
  const height = Math.max(...columns.map((keys) => keys.length)) * box.pitch - (box.pitch - box.height)
  const placed = ordered(columns, thread.edges).flatMap((keys, n) => {
    const top = (height - (keys.length * box.pitch - (box.pitch - box.height))) / 2
    return keys.map((key, at): Placed => {
      const [node, ghost] = [nodes.get(key), ghosts.find((one) => one.key === key)]
      return { key, x: n * box.step, y: top + at * box.pitch, ...(node && { node }), ...(ghost && { ghost }) }
    })
  })
  const at = new Map(placed.map((one) => [one.key, one]))
  const beside = (key: string) => nodes.get(key)?.way === 'beside'
  const lines = thread.edges.flatMap(({ from, to }): Line[] => {
    const [a, b] = [at.get(from), at.get(to)]
    const kind = beside(from) || beside(to) ? 'beside' : 'path'
    return a && b ? [{ key: `${from} ${to}`, path: curve(a, b), kind }] : []
  })
  return {
    placed,
    lines: [...lines.sort((a, b) => a.kind.localeCompare(b.kind)), ...toGhosts(thread, ghosts, at)],
    width: 5 * box.step + box.width,
    height,
  }
}

/** A dashed line from the nearest stage that has come (or from the record) to each that has not. */
function toGhosts(thread: Thread, ghosts: readonly Ghost[], at: ReadonlyMap<string, Placed>): Line[] {
  const here = thread.nodes.find((node) => node.way === 'here')
  let last = here && at.get(here.key)
  const lines: Line[] = []
  for (const column of later) {
    const ghost = ghosts.find((one) => one.column === column)
    const came = thread.nodes.find((node) => node.column === column && node.way === 'after')
    const next = ghost ? at.get(ghost.key) : came && at.get(came.key)
    if (ghost && last && next) lines.push({ key: `${last.key} ${ghost.key}`, path: curve(last, next), kind: 'ghost' })
    if (next) last = next
  }
  return lines
}

/** Where an arrow key leads from a node: along the thread, or up and down its column. */
export function neighbour(thread: Thread, placed: readonly Placed[], from: string, key: string): string | undefined {
  const here = placed.find((one) => one.key === from)
  if (!here) return undefined
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const column = placed.filter((one) => one.node && one.x === here.x).sort((a, b) => a.y - b.y)
    return column[column.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)]?.key
  }
  const ends =
    key === 'ArrowRight'
      ? thread.edges.filter((edge) => edge.from === from).map((edge) => edge.to)
      : thread.edges.filter((edge) => edge.to === from).map((edge) => edge.from)
  const way = (one: string) => placed.find(({ key: other }) => other === one)?.node?.way === 'beside'
  return ends.toSorted((a, b) => Number(way(a)) - Number(way(b)))[0]
}
