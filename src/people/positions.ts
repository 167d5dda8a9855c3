import { notFound, stale } from '#src/platform/problem.ts'
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
type Placed = Omit<NewPosition, 'personId'>

const columns = ({ unitId, title, side, precedence, isHead, ...span }: Placed) => ({
  unit_id: unitId,
  title: title.normalize('NFC').trim(),
  side,
  precedence: precedence ?? 100,
  is_head: isHead ?? false,
  valid: rangeOf(span),
})

/** Positions are part of the person: each change makes a new version of it. */
const nextVersion = async ({ tx }: Work, personId: string) => {
  const { version } = await tx
    .updateTable('person')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function addPosition(work: Work, { personId, ...position }: NewPosition): Promise<string> {
  const { id } = await work.tx
    .insertInto('position')
    .values({ person_id: personId, ...columns(position) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await nextVersion(work, personId)
  work.record('position.add', { kind: 'person', id: personId }, { positionId: id, ...position })
  return id
}

/** The unit at which a position is held. */
export async function positionPlace({ tx }: Work, id: string): Promise<string> {
  const position = await tx.selectFrom('position').select('unit_id').where('id', '=', id).executeTakeFirst()
  if (!position) throw notFound()
  return position.unit_id
}

/** `version`: the person's, as the page had it. */
export async function changePosition(work: Work, id: string, version: number, position: Placed): Promise<number> {
  const person = await work.tx
    .selectFrom('position as o')
    .innerJoin('person as p', 'p.id', 'o.person_id')
    .where('o.id', '=', id)
    .select(['p.id', 'p.version', 'o.title', 'o.unit_id', 'o.side', 'o.precedence', 'o.is_head', 'o.valid'])
    .forUpdate('p')
    .executeTakeFirst()
  if (!person) throw notFound()
  const { id: personId, version: current, ...from } = person
  if (current !== version) throw stale({ ...from, version: current })
  await work.tx.updateTable('position').set(columns(position)).where('id', '=', id).execute()
  work.record('position.change', { kind: 'person', id: personId }, { positionId: id, from, to: position })
  return nextVersion(work, personId)
}

/** For one that was entered by mistake; one that was held ends on a day instead. */
export async function removePosition(work: Work, id: string): Promise<void> {
  const gone = await work.tx
    .deleteFrom('position')
    .where('id', '=', id)
    .returning(['person_id', 'title', 'unit_id'])
    .executeTakeFirst()
  if (!gone) throw notFound()
  await nextVersion(work, gone.person_id)
  work.record('position.remove', { kind: 'person', id: gone.person_id }, { title: gone.title, unitId: gone.unit_id })
}
