import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { addProvisions as add } from './contract.ts'
import { readPasted } from './pasted.ts'

type Body = Input<typeof add>['body']
type Item = { number: string; text: string; depth?: number | undefined }
type Sibling = { id: string; number: string; text: string; position: number }
type Row = { id: string; parent: string | null; number: string; text: string; position: number }

function itemsOf({ items = [], pasted }: Body): readonly Item[] {
  const read = pasted === undefined ? [] : readPasted(pasted)
  if (pasted !== undefined && read.length === 0) throw invalid([{ path: 'body.pasted', problem: 'no-numbered-line' }])
  return [...items, ...read]
}

const siblingsOf = (work: Work, directiveId: string, parentId: string | null) =>
  rows(
    work.db,
    sql<Sibling>`select id, number, text, position from provision
      where directive_id = ${directiveId} and parent_id is not distinct from ${parentId}::uuid order by position, id`,
  )

/** Each item with its id, under the nearest item before it that stands less deep, else under the root. */
function placed(items: readonly Item[], ids: readonly string[], root: string | null, from: number): Row[] {
  const above: string[] = []
  const last = new Map<string | null, number>([[root, from]])
  return items.map(({ number, text, depth = 0 }, at) => {
    const id = ids[at]!
    above.length = Math.min(depth, above.length)
    const parent = above.at(-1) ?? root
    above.push(id)
    const position = (last.get(parent) ?? 0) + 1
    last.set(parent, position)
    return { id, parent, number, text, position }
  })
}

/** A number stands once beside its siblings: those that are there and those that come with it. */
function refuseTwice(made: readonly Row[], root: string | null, siblings: readonly Sibling[]) {
  const known = new Map(siblings.map((one) => [`${root} ${one.number}`, one]))
  for (const one of made) {
    const existing = known.get(`${one.parent} ${one.number}`)
    if (existing) throw conflict('provision.number-taken', { number: one.number, existing })
    known.set(`${one.parent} ${one.number}`, one)
  }
}

/** One by one, or as pasted lines; at the end, or behind the sibling that is named (null: before all). In one statement. */
export async function addProvisions(work: Work, id: string, body: Body) {
  const directive = await lockDirective(work, id, 'directive.write')
  if (directive.classification === 'numberOnly') throw refused('directive.number-only', { field: 'provisions' })
  const root = body.parentId ?? null
  if (root !== null) {
    const [known] = await rows(
      work.db,
      sql<{ id: string }>`select id from provision where id = ${root}::uuid and directive_id = ${id}`,
    )
    if (!known) throw notFound()
  }
  const items = itemsOf(body)
  const siblings = await siblingsOf(work, id, root)
  const after = body.afterId === undefined ? siblings.length : siblings.findIndex((one) => one.id === body.afterId) + 1
  if (body.afterId && after === 0) throw invalid([{ path: 'body.afterId', problem: 'unknown' }])
  const ids = await rows(work.db, sql<{ id: string }>`select new_id() as id from generate_series(1, ${items.length})`)
  const from = siblings[after - 1]?.position ?? 0
  const made = placed(
    items,
    ids.map((one) => one.id),
    root,
    from,
  )
  refuseTwice(made, root, siblings)
  const room = made.filter((one) => one.parent === root).length
  // those behind make room
  await sql`update provision set position = position + ${room} where directive_id = ${id}
    and parent_id is not distinct from ${root}::uuid and position > ${from}`.execute(work.tx)
  await sql`insert into provision (id, directive_id, parent_id, number, text, position)
    select x.id, ${id}::uuid, x.parent, x.number, x.text, x.position
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      as x(id uuid, parent uuid, number text, text text, position int)`.execute(work.tx)
  work.record('directive.provisions-added', { kind: 'directive', id }, { numbers: items.map((item) => item.number) })
  const { version } = await touchDirective(work, id)
  return { ids: made.map((one) => one.id), version }
}
