import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { meetingFor } from './detail.ts'
import { numbersOf } from './rules.ts'
import type { Invited } from './shapes.ts'

export type MeetingFacts = Awaited<ReturnType<typeof meetingFacts>>
const named = ({ name, positions, unitName }: Invited) => ({ name: name ?? unitName ?? '', positions })

/** What an article or a document says of a meeting. 404 out of reach. */
export async function meetingFacts(view: View, id: string) {
  const meeting = await meetingFor(view, id)
  const inPart = (part: Invited['part']) => meeting.invited.filter((one) => one.part === part).map(named)
  return {
    id: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    place: meeting.place,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    state: meeting.state,
    content: meeting.content,
    ownerUnitId: meeting.ownerUnitId,
    ownerName: meeting.ownerName,
    blocId: meeting.blocId,
    workYear: meeting.workYear,
    chairs: inPart('chair'),
    directing: inPart('directing'),
    secretaries: inPart('secretary'),
    numbers: numbersOf(meeting.invited),
    agenda: meeting.agenda,
    contributions: meeting.contributions,
    questions: meeting.questions,
    conclusions: meeting.conclusionList,
  }
}

/** The days on which obligations to meet were met, and which units were there (present or represented). */
export const meetingsHeldFor = (view: View, obligationIds: readonly string[]) =>
  rows(
    view.db,
    sql<{ obligationId: string; meetingId: string; heldOn: string; unitIds: string[] }>`
      select m.obligation_id as "obligationId", m.id as "meetingId",
        (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date as "heldOn",
        array(select distinct i.unit_id from participant i where i.meeting_id = m.id and i.unit_id is not null
          and i.attendance in ('present', 'represented')) as "unitIds"
      from meeting m where m.obligation_id = any(${[...obligationIds]}::uuid[]) and m.state in ('held', 'concluded')
      order by m.starts_at, m.id`,
  )
