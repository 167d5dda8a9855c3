import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { instantSql } from './list.ts'
import { mayReply, maySend } from './may.ts'
import type { Contribution, MeetingDetail, MeetingRow, Question } from './shapes.ts'

export const agendaOf = ({ db }: View, meetingId: string): Promise<MeetingDetail['agenda']> =>
  db
    .selectFrom('agenda_item')
    .select(['id', 'starts', 'content', 'presenter', 'done', 'version'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export async function contributionsOf(
  view: View,
  meeting: Pick<MeetingRow, 'id' | 'state' | 'ownerUnitId'>,
): Promise<Contribution[]> {
  const found = await rows(
    view.db,
    sql<Omit<Contribution, 'files' | 'may'>>`select c.id, c.title, c.unit_id as "unitId",
        case when c.unit_id is not null then ${unitShortNameSql('c.unit_id', view.today)} end as "unitName", c.speaker,
        c.text, ${instantSql('c.sent_at')} as "sentAt", c.presented, c.version
      from contribution c where c.meeting_id = ${meeting.id} order by c.position, c.id`,
  )
  const files = await filesOf(
    view,
    'contribution',
    found.map(({ id }) => id),
  )
  return found.map((one) => ({
    ...one,
    files: files.get(one.id) ?? [],
    may: maySend(view.actor, meeting.state, { ...meeting, unitId: one.unitId }) ? ['send'] : [],
  }))
}

export async function questionsOf(view: View, meeting: Pick<MeetingRow, 'id' | 'state'>): Promise<Question[]> {
  const found = await rows(
    view.db,
    sql<Omit<Question, 'may'>>`select q.id, q.contribution_id as "contributionId", q.asked_by as "askedBy", q.question,
        q.answered_by as "answeredBy", q.unit_id as "unitId",
        case when q.unit_id is not null then ${unitShortNameSql('q.unit_id', view.today)} end as "unitName", q.answer, q.version
      from question q where q.meeting_id = ${meeting.id} order by q.position, q.id`,
  )
  return found.map((one) => ({
    ...one,
    may: mayReply(view.actor, meeting.state, one.unitId) ? ['answer'] : [],
  }))
}
