import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import type { MeetingState } from './moves.ts'
import { visibleMeetings } from './visible.ts'

export type Entry = {
  id: string
  title: string
  place: string
  content: string
  startsAt: Date
  endsAt: Date
  state: MeetingState
  version: number
  changedAt: Date
  /** A day on which something is due: the whole day, which it leaves free. */
  wholeDay?: boolean
  url?: string
}

const statusOf = (state: MeetingState) => {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED
  return state === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** iCalendar: the version is the sequence, so that a later entry takes the place of an earlier one. */
export function calendarText(entries: readonly Entry[], name = 'Mạch'): string {
  const cancels = entries.length > 0 && entries.every(({ state }) => state === 'cancelled')
  const calendar = ical({
    name,
    prodId: { company: 'mach', product: 'calendar' },
    method: cancels ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  for (const one of entries)
    calendar.createEvent({
      id: `${one.id}@mach`,
      sequence: one.version,
      stamp: one.changedAt,
      start: one.startsAt,
      ...(one.wholeDay ? { allDay: true, transparency: ICalEventTransparency.TRANSPARENT } : { end: one.endsAt }),
      ...(one.url && { url: one.url }),
      summary: one.title,
      ...(one.place && { location: one.place }),
      description: one.content,
      status: statusOf(one.state),
    })
  return calendar.toString()
}

const entryColumns = sql`m.id, m.title, m.place, m.content, m.starts_at as "startsAt", m.ends_at as "endsAt", m.state,
  m.version, coalesce((select max(v.at) from meeting_move v where v.meeting_id = m.id), m.made_at) as "changedAt"`

const asFile = (name: string, text: string): Download => ({
  name,
  mediaType: 'text/calendar; charset=utf-8',
  content: Buffer.from(text),
})

export async function entryFor(view: View, id: string): Promise<Download> {
  const [entry] = await rows(
    view.db,
    sql<Entry>`select ${entryColumns} from meeting m where m.id = ${id} and ${visibleMeetings(view)}`,
  )
  if (!entry) throw notFound()
  return asFile('cuoc-hop.ics', calendarText([entry], entry.title))
}

/** A year back and all to come. */
export function meetingEntries(view: View): Promise<Entry[]> {
  const own = unitIdsOf(view)
  return rows(
    view.db,
    sql<Entry>`select ${entryColumns} from meeting m where ${visibleMeetings(view)}
      and m.starts_at > ${view.at}::timestamptz - interval '1 year'
      and (m.owner_unit_id = any(${own}::uuid[]) or exists (select from participant i where i.meeting_id = m.id
        and (i.person_id = ${view.actor.personId}::uuid or i.unit_id = any(${own}::uuid[]))))
      order by m.starts_at, m.id limit 1000`,
  )
}

export const calendarFor = async (view: View): Promise<Download> =>
  asFile('lich-hop.ics', calendarText(await meetingEntries(view)))
