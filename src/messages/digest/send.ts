import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { postAll } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { nonWorkingDays } from '#src/units/index.ts'
import { type Line, tellMany } from '../tell.ts'
import { type Reader, takeDue } from './due.ts'
import { letterOf } from './letter.ts'
import { arranged, type DigestLine, type DigestSource } from './lines.ts'

const keyOf = (work: Work, personId: string) => `digest:${personId}:${work.today}`

/** What has an occasion of its own was told when it happened; what a day brings about is told with the digest. */
function messageOf(work: Work, { personId, part, subjectKind, subjectId, deadline, days }: DigestLine): Line[] {
  const told = { personId, kind: part, subjectKind, subjectId, facts: { deadline, days } }
  if (part === 'given') return [{ ...told, key: `given:${subjectId}` }]
  if (part !== 'late' && part !== 'dueSoon') return []
  return [{ ...told, key: `${part}:${subjectId}:${work.today}` }]
}

const letters = (work: Work, readers: readonly Reader[], lines: ReadonlyMap<string, DigestLine[]>, publicUrl: string) =>
  readers.flatMap(({ personId, email, language }) => {
    const own = lines.get(personId)
    if (!own || !email) return []
    return [
      {
        uniqueKey: keyOf(work, personId),
        letter: letterOf({ occasion: 'digest', email, language, lines: own, publicUrl }),
      },
    ]
  })

/**
 * Asked each minute: of everybody whose hour has come one digest a day, not on days on which nobody works. Who has nothing
 * to be told gets no letter. The digest, its messages and its letter are written together or not at all.
 */
export const digestsBy =
  (sources: readonly DigestSource[]) =>
  async (work: Work, publicUrl: string): Promise<void> => {
    if ((await nonWorkingDays(work, work.today, work.today)).has(work.today)) return
    const readers = await takeDue(work)
    if (readers.length === 0) return
    const lines = arranged((await Promise.all(sources.map((source) => source(work)))).flat())
    await tellMany(
      work,
      lines.flatMap((line) => messageOf(work, line)),
    )
    const ofPerson = Map.groupBy(lines, ({ personId }) => personId)
    await postAll(work, letters(work, readers, ofPerson, publicUrl))
  }

/** Its letter was not sent, since its reader no longer reads all it tells: the digest is made anew of what is left. */
export async function forgetDigest(tx: Tx, uniqueKey: string): Promise<void> {
  const [kind, personId, day] = uniqueKey.split(':')
  if (kind !== 'digest') return
  await sql`delete from digest where person_id = ${personId}::uuid and day = ${day}::date`.execute(tx)
}
