import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { obligationsNamed } from '#src/coordination/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { filesOf, visibleDocuments } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readMeeting } from './contract.ts'
import { conclusionsOf } from './detail-conclusions.ts'
import { invitedTo } from './detail-invited.ts'
import { agendaOf, contributionsOf, questionsOf } from './detail-program.ts'
import { instantSql, meetingColumns } from './list.ts'
import { mayDo } from './may.ts'
import type { MeetingDetail, MeetingRow } from './shapes.ts'
import { visibleMeetings } from './visible.ts'

type Head = MeetingRow &
  Pick<MeetingDetail, 'content' | 'blocId' | 'obligationId' | 'handOrder'> & {
    directiveId: string | null
    symbol: string | null
  }

/** Letters by name and the list are printed from the invitation that has been drafted. */
const mayHandOut = (view: View, { ownerUnitId }: MeetingRow, papers: MeetingDetail['papers'], invited: number) =>
  invited > 0 &&
  papers.some(({ purpose }) => purpose === 'invitation') &&
  may(view.actor, 'meeting.invite', { own: ownerUnitId })
    ? ['letters']
    : []

/** The official documents drafted from it, each for who may see that. */
const papersOf = (view: View, id: string) =>
  rows(
    view.db,
    sql<MeetingDetail['papers'][number]>`select d.id, d.purpose, d.state, d.symbol from document d
      where d.subject_kind = 'meeting' and d.subject_id = ${id} and d.purpose in ('invitation', 'minutes', 'conclusions')
        and ${visibleDocuments(view)} order by d.made_at, d.id`,
  )

const movesOf = ({ db }: View, id: string) =>
  db
    .selectFrom('meeting_move as m')
    .innerJoin('account as a', 'a.id', 'm.by_account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
    .leftJoin('person as fp', 'fp.id', 'fa.person_id')
    .select([
      'm.move',
      'm.to_state as toState',
      'm.reason',
      'p.name as by',
      'fp.name as actingFor',
      instantSql('m.at').as('at'),
    ])
    .where('m.meeting_id', '=', id)
    .orderBy('m.seq', 'desc')
    .execute()

export async function meetingFor(view: View, id: string): Promise<Reply<typeof readMeeting>> {
  const [head] = await rows(
    view.db,
    sql<Head>`select ${meetingColumns(view.today)}, m.content, m.bloc_id as "blocId", m.obligation_id as "obligationId",
        m.hand_order as "handOrder", m.directive_id as "directiveId",
        (select d.symbol from directive d where d.id = m.directive_id) as symbol
      from meeting m where m.id = ${id} and ${visibleMeetings(view)}`,
  )
  if (!head) throw notFound()
  const { directiveId, symbol, ...facts } = head
  const [agenda, invited, contributions, questions, conclusionList, files, papers, moves, directives, [obligation]] =
    await Promise.all([
      agendaOf(view, id),
      invitedTo(view, head),
      contributionsOf(view, head),
      questionsOf(view, head),
      conclusionsOf(view, id),
      filesOf(view, 'meeting', [id]),
      papersOf(view, id),
      movesOf(view, id),
      directivesInSight(view, directiveId ? [directiveId] : []),
      obligationsNamed(view, head.obligationId ? [head.obligationId] : []),
    ])
  return {
    ...facts,
    directive: directiveId && symbol && directives.length > 0 ? { id: directiveId, symbol } : null,
    obligation: obligation ?? null,
    agenda,
    invited,
    contributions,
    questions,
    conclusionList,
    files: files.get(id) ?? [],
    papers,
    moves,
    may: [...mayDo(view.actor, head), ...mayHandOut(view, head, papers, invited.length)],
  }
}
