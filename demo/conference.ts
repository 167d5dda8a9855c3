import {
  addAgendaItem,
  addContribution,
  answerInvitation,
  attachToMeeting,
  inviteThese,
  moveMeeting,
  planMeeting,
  sendContribution,
} from '#src/meetings/index.ts'
import type { Work } from '#src/platform/work.ts'
import { loginAt } from './cast.ts'
import {
  agenda,
  conference,
  excused,
  guests,
  namedDelegates,
  ownDelegates,
  papers,
  silent,
  talks,
} from './content/conference.ts'
import { madeUpName } from './content/people.ts'
import { buildEarlierMeetings } from './earlier-meetings.ts'
import { yearEndObligationId } from './registers-coordination.ts'
import type { Place, Stage } from './stage.ts'
import { uploadText } from './steering.ts'

export const meetingVersion = async (work: Work, id: string) =>
  (await work.db.selectFrom('meeting').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

const districts = ['094', '095', '096', '097', '098', '099', '100', '101', '102', '103']

async function plan(stage: Stage, place: Place): Promise<string> {
  return stage.act('tonghop', '2020-12-21', async (work) => {
    const { id } = await planMeeting(work, {
      ...conference,
      kind: 'hoiNghi',
      startsAt: '2021-01-12T14:00:00+07:00',
      endsAt: '2021-01-12T17:00:00+07:00',
      blocId: place.bloc,
      workYear: 2020,
      sumsUp: true,
      obligationId: await yearEndObligationId(work),
      ownerUnitId: place.unit('BTGTU'),
      fileIds: [],
    })
    for (const [starts, content, presenter] of agenda)
      await addAgendaItem(work, id, { starts, content, presenter: presenter ?? null })
    return id
  })
}

/** Two chairs, one of them of the partner; who directs; those who write; the delegates and guests. */
async function list(stage: Stage, place: Place, id: string) {
  const person = (login: string) => ({ personId: stage.actor(login).personId })
  const units = [...ownDelegates, ...districts.filter((code) => code !== '099').map((code) => `UBND-${code}`)]
  await stage.act('tonghop', '2020-12-22', async (work) => {
    await inviteThese(work, id, {
      part: 'chair',
      who: [
        { ...person('lanhdao'), unitId: place.unit('BTGTU') },
        { ...person('ubnd.pct'), unitId: place.unit('UBND') },
      ],
    })
    await inviteThese(work, id, { part: 'directing', who: [person('thuongtruc')] })
    await inviteThese(work, id, { part: 'secretary', who: [person('tonghop')] })
    await inviteThese(work, id, { part: 'delegate', who: namedDelegates.map(person) })
    await inviteThese(work, id, { part: 'delegate', who: units.map((key) => ({ unitId: place.unit(key) })) })
    await inviteThese(work, id, {
      part: 'delegate',
      who: districts.map((code) => ({ unitId: place.unit(`HU-${code}`) })),
    })
    await inviteThese(work, id, { part: 'guest', who: guests.map(([name, held]) => ({ name, function: held })) })
  })
  await stage.act('tonghop', '2020-12-28', async (work) =>
    moveMeeting(work, id, { move: 'invite', version: await meetingVersion(work, id) }),
  )
}

const heldAt = (key: string, name: string) => {
  if (key.startsWith('UBND-')) return `Phó Chủ tịch ${name}`
  if (key.startsWith('HU-')) return `Trưởng Ban Tuyên giáo ${name}`
  if (/^CD/.test(key)) return `Phó Hiệu trưởng Trường ${name}`
  if (/^(VP|BDV|BTC)/.test(key)) return key.startsWith('VP') ? `Phó Chánh ${name}` : `Phó Trưởng ${name}`
  if (/^(MTTQ|H[A-Z]+|LHH|LDLD)$/.test(key)) return `Phó Chủ tịch ${name}`
  if (key === 'DTN') return `Phó Bí thư ${name}`
  return key === 'CAT' || key.startsWith('BCH') ? `Đại diện ${name}` : `Phó Giám đốc ${name}`
}

/** The units' focal persons answer and name who comes; for a party committee, which has no account, the host notes it. */
async function answers(stage: Stage, place: Place, id: string) {
  const invited = await stage.act('tonghop', '2020-12-28', (work) =>
    work.db
      .selectFrom('participant as i')
      .innerJoin('unit_version as v', 'v.unit_id', 'i.unit_id')
      .select(['i.id', 'i.unit_id', 'i.person_id', 'v.short_name', 'i.version'])
      .where('i.meeting_id', '=', id)
      .where('i.part', '<>', 'guest')
      .orderBy('i.position')
      .execute(),
  )
  const keys = new Map([...place.units].map(([key, unitId]) => [unitId, key]))
  for (const [n, one] of invited.entries()) {
    const key = keys.get(one.unit_id ?? '') ?? ''
    if (silent.includes(key)) continue
    const comes = !excused.includes(key)
    const name =
      one.person_id === null && comes ? { name: madeUpName(n + 40), function: heldAt(key, one.short_name) } : {}
    const by = key.startsWith('HU-') || ['TU', 'UBND', 'BTGTU'].includes(key) ? 'tonghop' : loginAt(key, 'focal')
    const on = `2021-01-0${4 + (n % 5)}`
    await stage.act(by, on, (work) => answerInvitation(work, id, one.id, { comes, ...name, version: one.version }))
  }
}

async function contributions(stage: Stage, place: Place, id: string) {
  for (const talk of talks) {
    const made = await stage.act('tonghop', '2020-12-29', (work) =>
      addContribution(work, id, { title: talk.title, unitId: place.unit(talk.unit), speaker: talk.speaker }),
    )
    const { sentOn, text = '' } = talk
    if (!sentOn) continue
    await stage.act(loginAt(talk.unit, 'focal'), sentOn, async (work) => {
      const fileIds = [await uploadText(work, stage, `Tham luận ${talk.unit} (minh họa).txt`, text)]
      await sendContribution(work, id, made.id, { text, fileIds, version: made.version })
    })
  }
}

/** The conference of the afternoon, invited and prepared; one of a year before and a quarter's briefing, concluded. */
export async function buildConference(stage: Stage, place: Place): Promise<void> {
  await buildEarlierMeetings(stage, place)
  const id = await plan(stage, place)
  await list(stage, place, id)
  await answers(stage, place, id)
  await contributions(stage, place, id)
  await stage.act('tonghop', '2021-01-08', async (work) => {
    const fileIds: string[] = []
    for (const [name, text] of papers) fileIds.push(await uploadText(work, stage, name, text))
    await attachToMeeting(work, id, fileIds)
  })
}
