import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, stepOf } from './step.ts'

export type Conference = {
  id: string
  title: string
  place: string
  startsAt: string
  state: 'planned' | 'invited' | 'held' | 'concluded'
  invited: number
  confirmed: number
  contributions: number
  sent: number
  unsent: string | null
  conclusions: number
  tasked: number
  issued: number
}

/** The conference that sums up the bloc's year, with what its preparation and its conclusions come to; one query. */
export async function conferenceOf(view: View, { bloc, year, own }: Year): Promise<Conference | undefined> {
  const [found] = await rows(
    view.db,
    sql<Conference>`select m.id, m.title, m.place, m.state,
        to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt",
        p.invited, p.confirmed, c.contributions, c.sent, c.unsent, k.conclusions, k.tasked, k.issued
      from meeting m
      cross join lateral (select count(*)::int as invited, count(confirmed_at)::int as confirmed
        from participant p where p.meeting_id = m.id) p
      cross join lateral (select count(*)::int as contributions, count(sent_at)::int as sent,
          string_agg(case when c.unit_id is null then c.speaker else ${unitShortNameSql('c.unit_id', view.today)} end, ', '
            order by c.position) filter (where c.sent_at is null) as unsent
        from contribution c where c.meeting_id = m.id) c
      cross join lateral (select count(*)::int as conclusions, count(k.task_id)::int as tasked,
          (count(*) filter (where t.state <> 'draft'))::int as issued
        from conclusion k left join task t on t.id = k.task_id where k.meeting_id = m.id) k
      where m.bloc_id = ${bloc.id}::uuid and m.work_year = ${year} and m.sums_up and m.state <> 'cancelled'
        and (m.state <> 'planned' or ${own}) and m.owner_unit_id = ${bloc.coordinatorId}::uuid
      order by m.starts_at desc limit 1`,
  )
  return found
}

const over = (meeting: Conference) => meeting.state === 'held' || meeting.state === 'concluded'

/** 6. The conference held; before it, who has confirmed and which contributions have come. */
export function conferenceStep({ bloc }: Year, meeting: Conference | undefined): Step {
  if (!meeting)
    return stepOf('conference', {
      done: 0,
      total: 1,
      facts: { state: 'none' },
      missing: [missing('noConference', 1)],
      who: bloc.coordinatorShort,
      next: { code: 'planConference', to: '/meetings' },
    })
  const to = `/meetings/${meeting.id}`
  const { invited, confirmed, contributions, sent, unsent } = meeting
  const before = !over(meeting)
  return stepOf('conference', {
    done: before ? confirmed : Math.max(invited, 1),
    total: Math.max(invited, 1),
    finished: over(meeting),
    facts: {
      state: meeting.state,
      title: meeting.title,
      place: meeting.place,
      startsAt: meeting.startsAt,
      invited,
      confirmed,
    },
    missing: [
      before && meeting.state === 'planned' && missing('uninvited', 1, to),
      before && meeting.state === 'invited' && missing('unconfirmed', invited - confirmed, to),
      before && missing('unsent', contributions - sent, to, unsent),
    ],
    who: bloc.coordinatorShort,
    by: meeting.startsAt,
    next: { code: 'openConference', to },
  })
}

/** 7. Conclusions turned into tasks, and these issued; it begins once the conference is held. */
export function conclusionsStep({ bloc }: Year, meeting: Conference | undefined): Step {
  const who = bloc.coordinatorShort
  if (!meeting || !over(meeting)) return stepOf('conclusions', { done: 0, total: null, who })
  const to = `/meetings/${meeting.id}`
  const { conclusions, tasked, issued } = meeting
  return stepOf('conclusions', {
    done: issued,
    total: Math.max(conclusions, 1),
    finished: conclusions > 0 && issued === conclusions,
    facts: { conclusions, tasked, issued },
    missing: [
      conclusions === 0 && missing('noConclusion', 1, to),
      missing('notTasked', conclusions - tasked, to),
      missing('notIssued', tasked - issued, '/tasks?state=draft'),
    ],
    who,
    next: {
      code: tasked < conclusions || conclusions === 0 ? 'openConference' : 'issueTasks',
      to: tasked < conclusions || conclusions === 0 ? to : '/tasks?state=draft',
    },
  })
}
