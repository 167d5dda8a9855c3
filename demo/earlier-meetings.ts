import {
  addAgendaItem,
  addConclusion,
  addQuestion,
  inviteThese,
  markAgendaItem,
  moveMeeting,
  planMeeting,
  takeAttendance,
  turnIntoTasks,
} from '#src/meetings/index.ts'
import { addDays, type Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { confirmTask, issueTask, postProgress, submitTask } from '#src/tasks/index.ts'
import { loginAt } from './cast.ts'
import { briefingConclusions, type ConclusionContent, earlierConclusions } from './content/conference.ts'
import type { Place, Stage } from './stage.ts'
import { versionOf } from './steering.ts'

type Told = {
  kind: 'hoiNghi' | 'giaoBan'
  title: string
  on: Day
  year: number
  sumsUp: boolean
  agenda: readonly string[]
  units: readonly string[]
  absent: readonly string[]
  conclusions: readonly ConclusionContent[]
}

const meetings: readonly Told[] = [
  {
    kind: 'hoiNghi',
    title: 'Hội nghị tổng kết công tác khoa giáo năm 2019, triển khai nhiệm vụ năm 2020',
    on: '2020-01-14',
    year: 2019,
    sumsUp: true,
    agenda: ['Báo cáo tổng kết năm 2019', 'Tham luận', 'Kết luận'],
    units: [
      'SGDDT',
      'SYT',
      'SLDTBXH',
      'SKHCN',
      'STNMT',
      'SVHTTDL',
      'STTTT',
      'BHXH',
      'HKH',
      'LHH',
      'HCTD',
      'CDYT',
      'UBND-099',
    ],
    absent: ['HCTD'],
    conclusions: earlierConclusions,
  },
  {
    kind: 'giaoBan',
    title: 'Giao ban khối Khoa giáo quý III năm 2020',
    on: '2020-10-08',
    year: 2020,
    sumsUp: false,
    agenda: ['Kết quả quý III', 'Nhiệm vụ quý IV'],
    units: ['SGDDT', 'SYT', 'SLDTBXH', 'SKHCN', 'STNMT', 'SVHTTDL', 'STTTT', 'BHXH', 'HKH'],
    absent: [],
    conclusions: briefingConclusions,
  },
]

const version = async (work: Work, id: string) =>
  (await work.db.selectFrom('meeting').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

async function prepare(stage: Stage, place: Place, told: Told): Promise<string> {
  return stage.act('tonghop', addDays(told.on, -14), async (work) => {
    const { id } = await planMeeting(work, {
      kind: told.kind,
      title: told.title,
      place: 'Phòng họp Ban Tuyên giáo Tỉnh ủy',
      startsAt: `${told.on}T08:00:00+07:00`,
      endsAt: `${told.on}T11:00:00+07:00`,
      content: '',
      blocId: place.bloc,
      workYear: told.year,
      sumsUp: told.sumsUp,
      ownerUnitId: place.unit('BTGTU'),
      fileIds: [],
    })
    for (const [n, content] of told.agenda.entries())
      await addAgendaItem(work, id, { starts: `${String(8 + n).padStart(2, '0')}:00`, content })
    await inviteThese(work, id, { part: 'chair', who: [{ personId: stage.actor('lanhdao').personId }] })
    await inviteThese(work, id, { part: 'secretary', who: [{ personId: stage.actor('tonghop').personId }] })
    await inviteThese(work, id, { part: 'delegate', who: told.units.map((key) => ({ unitId: place.unit(key) })) })
    await moveMeeting(work, id, { move: 'invite', version: await version(work, id) })
    return id
  })
}

async function hold(stage: Stage, place: Place, told: Told, id: string) {
  await stage.act(
    'tonghop',
    told.on,
    async (work) => {
      await moveMeeting(work, id, { move: 'hold', version: await version(work, id) })
      const invited = await work.db
        .selectFrom('participant')
        .select(['id', 'unit_id', 'version'])
        .where('meeting_id', '=', id)
        .execute()
      const away = new Set(told.absent.map(place.unit))
      for (const one of invited) {
        const attendance = away.has(one.unit_id ?? '') ? 'absentWithLeave' : 'present'
        await takeAttendance(work, id, one.id, { attendance, version: one.version })
      }
      const items = await work.db.selectFrom('agenda_item').select('id').where('meeting_id', '=', id).execute()
      for (const item of items) await markAgendaItem(work, id, item.id, true)
      await addQuestion(work, id, {
        askedBy: 'Nguyễn Văn Thử',
        question: 'Vì sao một số đơn vị gửi báo cáo chậm?',
        unitId: place.unit('STTTT'),
        answeredBy: 'Đại diện Sở TT&TT',
        answer: 'Số liệu từ cơ sở về muộn; sẽ thống nhất biểu mẫu và ngày chốt số liệu.',
      })
      for (const one of told.conclusions)
        await addConclusion(work, id, {
          text: one.text,
          leads: one.lead.map(place.unit),
          coordinating: (one.coordinating ?? []).map(place.unit),
          deadline: one.deadline ?? null,
          deliverable: one.product ?? null,
        })
    },
    '09:30',
  )
  return stage.act(
    'tonghop',
    told.on,
    async (work) => {
      const { made } = await turnIntoTasks(work, id, {})
      await moveMeeting(work, id, { move: 'conclude', version: await version(work, id) })
      return made.map(({ taskId }) => taskId)
    },
    '11:00',
  )
}

/** The tasks that came of it, done in time. */
async function finish(stage: Stage, told: Told, taskIds: readonly string[]) {
  for (const [n, id] of taskIds.entries()) {
    const { lead, deadline = told.on } = told.conclusions[n]!
    const [by, submitOn] = [loginAt(lead[0]!, 'focal'), addDays(deadline, -4)]
    const act = (who: string, on: Day, run: (work: Work, version: number) => Promise<unknown>) =>
      stage.act(who, on, async (work) => run(work, await versionOf(work, id)))
    await act('lanhdao', addDays(told.on, 6), (work, v) => issueTask(work, id, { version: v }))
    await act(by, addDays(deadline, -20), (work) =>
      postProgress(work, id, { percent: 60, account: 'Đang tổng hợp từ cơ sở.', fileIds: [] }),
    )
    await act(by, submitOn, (work, v) =>
      submitTask(work, id, { version: v, percent: 100, account: 'Đã hoàn thành.', fileIds: [] }),
    )
    await act('lanhdao', addDays(submitOn, 2), (work, v) => confirmTask(work, id, { version: v }))
  }
}

export async function buildEarlierMeetings(stage: Stage, place: Place): Promise<void> {
  for (const told of meetings) {
    const id = await prepare(stage, place, told)
    await finish(stage, told, await hold(stage, place, told, id))
  }
}
