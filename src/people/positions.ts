import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { Side } from './rules.ts'
import { rangeOf, type Span } from './span.ts'

export type NewPosition = Span & {
  personId: string
  unitId: string
  title: string
  side: Side
  precedence?: number | undefined
  isHead?: boolean | undefined
}

const columns = ({ unitId, title, side, precedence, isHead, ...span }: Omit<NewPosition, 'personId'>) => ({
  unit_id: unitId,
  title: title.normalize('NFC').trim(),
  side,
  precedence: precedence ?? 100,
  is_head: isHead ?? false,
  valid: rangeOf(span),
})

export async function addPosition(work: Work, { personId, ...position }: NewPosition): Promise<string> {
  const { id } = await work.tx
    .insertInto('position')
    .values({ person_id: personId, ...columns(position) })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('position.add', { kind: 'person', id: personId }, { positionId: id, ...position })
  return id
}

export async function changePosition(work: Work, id: string, position: Omit<NewPosition, 'personId'>): Promise<void> {
  const changed = await work.tx
    .updateTable('position')
    .set(columns(position))
    .where('id', '=', id)
    .returning('person_id')
    .executeTakeFirst()
  if (!changed) throw notFound()
  work.record('position.change', { kind: 'person', id: changed.person_id }, { positionId: id, ...position })
}

/** For one that was entered by mistake; one that was held ends on a day instead. */
export async function removePosition(work: Work, id: string): Promise<void> {
  const gone = await work.tx
    .deleteFrom('position')
    .where('id', '=', id)
    .returning(['person_id', 'title', 'unit_id'])
    .executeTakeFirst()
  if (!gone) throw notFound()
  work.record('position.remove', { kind: 'person', id: gone.person_id }, { title: gone.title, unitId: gone.unit_id })
}
