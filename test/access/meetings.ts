import {
  addAgendaItem,
  addConclusion,
  addContribution,
  addQuestion,
  draftPaper,
  inviteThese,
  moveMeeting,
  planMeeting,
} from '#src/meetings/index.ts'
import type { Work } from '#src/platform/work.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Asked = {
  title?: string
  at?: 'board' | 'old'
  on?: string
  withFile?: boolean
  conclusion?: string
  asked?: true
  withInvitation?: true
}

/** Meetings of the board (or of the department that has ended) to which the department that leads is invited. */
export const meetingsOf = (base: Base) => {
  const { world, units, writers } = base
  const meetingBody = ({ title = 'Hội nghị tổng kết', on = '2021-01-12' }: Asked = {}) => ({
    kind: 'hoiNghi' as const,
    title,
    place: 'Hội trường',
    startsAt: `${on}T08:00:00+07:00`,
    endsAt: `${on}T11:00:00+07:00`,
    content: '',
    workYear: 2020,
    sumsUp: true,
  })
  const versionOf = async (work: Work, id: string) =>
    (await work.db.selectFrom('meeting').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const move = async (work: Work, id: string, name: 'invite' | 'hold') =>
    moveMeeting(work, id, { move: name, version: await versionOf(work, id) })

  const prepared = async (asked: Asked, reached: 'planned' | 'invited' | 'held') => {
    const by = writers[asked.at ?? 'board']
    const fileId = asked.withFile ? await fileOf(base, by) : ''
    return world.act(async (work) => {
      const body = { ...meetingBody(asked), ownerUnitId: units[asked.at ?? 'board'], fileIds: fileId ? [fileId] : [] }
      const { id } = await planMeeting(work, body)
      const item = await addAgendaItem(work, id, { starts: '08:00', content: 'Báo cáo tổng kết' })
      await inviteThese(work, id, { part: 'chair', who: [{ name: 'Nguyễn Văn Chủ Trì', function: 'Trưởng ban' }] })
      const guests = asked.at === 'old' ? [{ name: 'Một khách' }] : [{ unitId: units.lead }]
      const { added } = await inviteThese(work, id, { part: 'delegate', who: guests })
      const unitId = asked.at === 'old' ? null : units.lead
      const talk = await addContribution(work, id, { title: 'Tham luận', unitId })
      if (reached !== 'planned') await move(work, id, 'invite')
      if (reached === 'held') await move(work, id, 'hold')
      const question =
        reached === 'planned'
          ? undefined
          : await addQuestion(work, id, {
              askedBy: 'Chủ tọa',
              question: 'Vì sao chậm?',
              ...(asked.asked && { unitId: units.lead }),
            })
      const said = { text: asked.conclusion ?? 'Hoàn thành phương án', leads: [units.lead], coordinating: [] }
      const conclusion = await addConclusion(work, id, said)
      if (asked.withInvitation) await draftPaper(work, id, 'invitation')
      const invited = await work.db
        .selectFrom('participant')
        .select('id')
        .where('meeting_id', '=', id)
        .orderBy('position')
        .execute()
      return {
        id,
        version: await versionOf(work, id),
        fileId,
        itemId: item.id,
        invitedId: added[0]!,
        invitedIds: invited.map((one) => one.id),
        contributionId: talk.id,
        questionId: question?.id ?? '',
        conclusionId: conclusion.id,
      }
    }, by)
  }
  return {
    meetingBody,
    plannedMeeting: (asked: Asked = {}) => prepared(asked, 'planned'),
    invitedMeeting: (asked: Asked = {}) => prepared(asked, 'invited'),
    heldMeeting: (asked: Asked = {}) => prepared(asked, 'held'),
    /** Held by the department that has ended, when it still stood. */
    oldMeeting: async (title?: string) => {
      const today = world.clock.now().toISOString()
      world.clock.set('2020-03-02')
      const made = await prepared({ at: 'old', on: '2020-03-10', ...(title && { title }) }, 'planned')
      world.clock.set(today)
      return made
    },
  }
}
