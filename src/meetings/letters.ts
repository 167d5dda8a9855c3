import { sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Letter, post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { calendarText, type Entry } from './calendar.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export type Told = 'invitation' | 'changed' | 'cancelled'
type Meeting = Entry & { ownerName: string; reason: string | null }
type Receiver = { email: string; language: 'vi' | 'en' }

/** Those invited by name who have an address, and for a unit those who answer for it. */
const receivers = (work: Work, id: string) =>
  rows(
    work.db,
    sql<Receiver>`select distinct on (p.email) p.email, coalesce(a.language, 'vi') as language from (
        select i.person_id from participant i where i.meeting_id = ${id} and i.person_id is not null
        union
        select a.person_id from participant i
          join role_grant g on g.unit_id = i.unit_id and g.role = 'focal' and ${actsOn(work.today)}
          join account a on a.id = g.account_id and a.active
        where i.meeting_id = ${id} and i.person_id is null) who
      join person p on p.id = who.person_id and p.email is not null
      left join account a on a.person_id = p.id and a.active order by p.email, a.id`,
  )

const hour = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
const day = (at: Date) =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')

export function letterOf(told: Told, { email, language }: Receiver, meeting: Meeting): Letter {
  const { mail } = language === 'en' ? en : vi
  const when = mail.when(hour(meeting.startsAt), hour(meeting.endsAt), day(meeting.startsAt))
  const lines = [
    mail.opening[told](meeting.ownerName),
    '',
    meeting.title,
    when,
    mail.where(meeting.place),
    ...(meeting.content ? ['', meeting.content] : []),
    ...(told === 'cancelled' && meeting.reason ? ['', mail.why(meeting.reason)] : []),
    '',
    mail.closing[told],
  ]
  return {
    to: email,
    subject: mail.subject[told](meeting.title),
    text: lines.join('\n'),
    calendar: calendarText([meeting], meeting.title),
  }
}

/** Each address once for an invitation, however often it is asked for, and once for each change of time or place. */
export async function tellInvited(work: Work, id: string, told: Told): Promise<void> {
  const [meeting] = await rows(
    work.db,
    sql<Meeting>`select m.id, m.title, m.place, m.content, m.starts_at as "startsAt", m.ends_at as "endsAt", m.state,
        m.version, ${work.at}::timestamptz as "changedAt", ${unitShortNameSql('m.owner_unit_id', work.today)} as "ownerName",
        (select v.reason from meeting_move v where v.meeting_id = m.id order by v.seq desc limit 1) as reason
      from meeting m where m.id = ${id}`,
  )
  if (!meeting) return
  const about = told === 'changed' ? `changed:${meeting.version}` : told
  for (const receiver of await receivers(work, id))
    await post(work, `meeting:${id}:${about}:${receiver.email}`, letterOf(told, receiver, meeting))
}
