import { sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Letter, postAll } from '#src/platform/mail.ts'
import type { Lang } from '#src/platform/number.ts'
import type { Work } from '#src/platform/work.ts'

/** Those who answer at these units, with an address to write to. */
const answering = (work: Work, units: readonly string[]) =>
  rows(
    work.db,
    sql<{ unitId: string; email: string; language: string }>`select distinct g.unit_id as "unitId", p.email, a.language
      from role_grant g join account a on a.id = g.account_id and a.active
      join person p on p.id = a.person_id and p.email is not null
      where g.unit_id = any(${[...units]}::uuid[]) and g.role in ('focal', 'head') and ${actsOn(work.today)}`,
  )

type Told<U> = {
  units: readonly U[]
  /** What is asked of the unit: of one such thing an address hears once a day, whatever is repeated. */
  about: (unit: U) => string
  letter: (language: Lang, unit: U) => Pick<Letter, 'subject' | 'text'>
}

/** Writes to those who answer at each unit; says which units were reached, and the names of those nobody can be written to at. */
export async function writeToUnits<U extends { unitId: string; unit: string }>(
  work: Work,
  { units, about, letter }: Told<U>,
) {
  const found = await answering(
    work,
    units.map(({ unitId }) => unitId),
  )
  const people = Map.groupBy(found, ({ unitId }) => unitId)
  await postAll(
    work,
    units.flatMap((unit) =>
      (people.get(unit.unitId) ?? []).map(({ email, language }) => ({
        uniqueKey: `${about(unit)} ${work.today} ${email}`,
        letter: { to: email, ...letter(language === 'en' ? 'en' : 'vi', unit), readAt: [unit.unitId] },
      })),
    ),
  )
  const reached = units.filter(({ unitId }) => people.has(unitId)).map(({ unitId }) => unitId)
  const withoutAddress = units.filter(({ unitId }) => !people.has(unitId)).map(({ unit }) => unit)
  return { reached, withoutAddress }
}
