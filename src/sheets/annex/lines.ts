import { sql } from 'kysely'
import { directivesInSight } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { TaskFilter } from '#src/tasks/contract.ts'
import { tasksWhere } from '#src/tasks/index.ts'
import { type Line, lineColumns } from './line.ts'

type Placed = { id: string; parentId: string | null; number: string; text: string; position: number }
export type Source = {
  id: string
  symbol: string
  kind: string
  issuedOn: string
  issuerName: string
  issuerId: string | null
  abstract: string
}
/** Lines that stand under one heading of the document they come from. */
export type Group = { directiveId: string | null; heading: string | null; lines: Line[] }

const sources = ({ db }: View, ids: readonly string[]) =>
  rows(
    db,
    sql<Source>`select id, symbol, kind, issued_on as "issuedOn", issuer_name as "issuerName", issuer_id as "issuerId",
        abstract
      from directive where id = any(${[...ids]}::uuid[]) order by issued_on, symbol, id`,
  )

const provisions = ({ db }: View, ids: readonly string[]) =>
  rows(
    db,
    sql<Placed>`select id, parent_id as "parentId", number, text, position from provision
      where directive_id = any(${[...ids]}::uuid[])`,
  )

/** From the top down to the provision itself. */
function pathOf(known: ReadonlyMap<string, Placed>, id: string | null): Placed[] {
  const path: Placed[] = []
  for (let at = id === null ? undefined : known.get(id); at; at = at.parentId ? known.get(at.parentId) : undefined)
    path.unshift(at)
  return path
}

/** Places compared from the top down; what stands nowhere comes last. */
function before(a: readonly Placed[], b: readonly Placed[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const by = a[at]!.position - b[at]!.position
    if (by !== 0) return by
  }
  return a.length - b.length
}

const headingOf = ({ number, text }: Placed) => {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return [number, words.length > 200 ? `${words.slice(0, 200)}…` : words].filter(Boolean).join('. ')
}

/** The tasks of a filter as an annex has them: by document, by its sections, in their order. */
export async function annexOf(view: View, filter: TaskFilter & { ids?: readonly string[] }, most: number) {
  const where = await tasksWhere(view, filter)
  const found = await rows(
    view.db,
    sql<Line>`select ${lineColumns(view)} from task t where ${where} order by t.work_year, t.number limit ${most + 1}`,
  )
  if (found.length > most) throw refused('annex.too-many', { most })
  const named = [...new Set(found.flatMap(({ directiveId }) => directiveId ?? []))]
  const ids = await directivesInSight(view, named)
  const [documents, tree] = [await sources(view, ids), await provisions(view, ids)]
  const known = new Map(tree.map((one) => [one.id, one]))
  const placed = found.map((line) => ({ line, path: pathOf(known, line.provisionId) }))
  const order = new Map(documents.map(({ id }, at) => [id, at]))
  const rank = ({ directiveId }: Line) => (directiveId === null ? documents.length : (order.get(directiveId) ?? 0))
  placed.sort((a, b) => rank(a.line) - rank(b.line) || before(a.path, b.path))
  const groups = grouped(placed)
  // headings over one task each would only say twice what the task says
  const telling = groups.some(({ lines }) => lines.length > 1)
  return { documents, groups: telling ? groups : groups.map((group) => ({ ...group, heading: null })) }
}

function grouped(placed: readonly { line: Line; path: readonly Placed[] }[]): Group[] {
  const groups: (Group & { top: string | undefined })[] = []
  for (const { line, path } of placed) {
    const last = groups.at(-1)
    const [first] = path
    if (last && last.directiveId === line.directiveId && last.top === first?.id) last.lines.push(line)
    else
      groups.push({
        directiveId: line.directiveId,
        top: first?.id,
        heading: first ? headingOf(first) : null,
        lines: [line],
      })
  }
  return groups.map(({ top: _, ...group }) => group)
}
