import { notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'

export type NewPerson = { name: string; email?: string | null | undefined; phone?: string | null | undefined }

/** Names are kept composed (NFC), without spaces at the ends or in a row. */
export const tidyName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ')
const tidy = ({ name, email, phone }: NewPerson) => ({
  name: tidyName(name),
  email: email?.trim().toLowerCase() || null,
  phone: phone?.trim() || null,
})

export async function addPerson(work: Work, person: NewPerson): Promise<string> {
  const facts = tidy(person)
  const { id } = await work.tx.insertInto('person').values(facts).returning('id').executeTakeFirstOrThrow()
  work.record('person.add', { kind: 'person', id }, facts)
  return id
}

/** A save from an older version is refused with what stands now. */
export async function changePerson(work: Work, id: string, version: number, person: NewPerson): Promise<number> {
  const now = await work.tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!now) throw notFound()
  const { name, email, phone } = now
  if (now.version !== version) throw stale({ name, email, phone, version: now.version })
  const facts = tidy(person)
  await work.tx
    .updateTable('person')
    .set({ ...facts, version: version + 1 })
    .where('id', '=', id)
    .execute()
  work.record('person.change', { kind: 'person', id }, { from: { name, email, phone }, to: facts })
  return version + 1
}
