import { sql } from 'kysely'
import { actUnder } from '#src/access/index.ts'
import { type DigestLine, type Line, letterOf, tellMany } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import { postAll } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { remindable } from './remindable.ts'
import { codeSql } from './row-sql.ts'
import { isMuted } from './telling/mute.ts'

type Reminded = DigestLine & { issuingUnitId: string; email: string | null; language: 'vi' | 'en' }

/** These tasks, for each person of their lead units. */
const reminded = (work: Work, ids: readonly string[]) =>
  rows(
    work.db,
    sql<Reminded>`with asked as materialized (select t.* from task t
        where t.id = any(${[...ids]}::uuid[]))
      select distinct on (t.id, p.id) p.id as "personId", t.lead_unit_id as "unitId", 'reminded' as part,
        'task' as "subjectKind", t.id as "subjectId", t.content as title, ${codeSql('t')} as code, null as unit,
        t.deadline, ${work.today}::date - t.deadline as days, t.issuing_unit_id as "issuingUnitId", p.email, a.language,
        ${isMuted(work)} as muted
      from asked t join ${whoActs(work.today)} w on w.unit_id = t.lead_unit_id and (w.role in ('focal', 'head')
        or (w.person_id = t.responsible_person_id and w.role <> 'administrator'))
      join person p on p.id = w.person_id join account a on a.person_id = p.id and a.active
      order by t.id, p.id, a.made_at`,
  )

const messageOf = (work: Work, { personId, subjectId, deadline, days, muted }: Reminded): Line => ({
  personId,
  kind: 'reminded',
  subjectKind: 'task',
  subjectId,
  key: `reminded:${subjectId}:${work.at.toISOString()}`,
  facts: { deadline, days, ...(muted && { muted }) },
})

/**
 * "Remind": at once, in the office and by one letter a person about all that was chosen. Somebody asks for it, so no quiet
 * holds it back, and the reader who muted a task is told that it came all the same. Of which task nobody was reminded is
 * told with the reason.
 */
export async function remindOfThese(work: Work, ids: readonly string[], publicUrl: string) {
  const { open, refused } = await remindable(work, ids)
  const found = await reminded(work, open)
  const tasks = new Map(found.map((one) => [one.subjectId, one.issuingUnitId]))
  for (const [id, issuing] of tasks) {
    actUnder(work, 'task.remind', { issuing })
    work.record('task.reminded', { kind: 'task', id })
  }
  await tellMany(
    work,
    found.map((line) => messageOf(work, line)),
  )
  const people = Map.groupBy(found, (one) => one.personId)
  await postAll(
    work,
    [...people].flatMap(([personId, lines]) => {
      const { email, language } = lines[0]!
      if (!email) return []
      const letter = letterOf({ occasion: 'reminder', email, language, lines, publicUrl })
      return [{ uniqueKey: `tasks-asked:${personId}:${work.at.toISOString()}`, letter }]
    }),
  )
  const alone = open.filter((id) => !tasks.has(id)).map((id) => ({ id, code: 'remind.nobody' }))
  return { done: [...tasks.keys()], refused: [...refused, ...alone], people: people.size }
}
