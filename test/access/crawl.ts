import { Zip } from 'easy-template-x'
import { stands } from './asking.ts'
import { groupSetId, type Planted } from './canaries.ts'
import type { Place, Who } from './people.ts'
import type { Scene } from './scene.ts'

/** Where a leader reads otherwise than a reader, and where an administrator could. */
const ofLeaders = ['province', 'board', 'committee', 'lead']
const ofAdministrators = ['province', 'board', 'lead']
/** The others read as a reader does: the walk asks them for every record. */
export const readersOf = (scene: Scene): Who[] => [
  ...scene.everyone.filter(
    ({ role, at }) =>
      ['reader', 'auditor'].includes(role) ||
      (role === 'leader' && ofLeaders.includes(at)) ||
      (role === 'administrator' && ofAdministrators.includes(at)) ||
      (role === 'editor' && ['board', 'far'].includes(at)),
  ),
  ...scene.passing.filter(({ role }) => ['coordinator', 'administrator'].includes(role)),
]

/** Every address that is read, with every filter through which a record could show. */
export function addresses({ units, outline, who }: Scene, planted: Planted, of: Place): Record<string, string[]> {
  const { ids } = planted
  const unit = units[of]
  return {
    '/tasks': [
      '',
      `?unitId=${units.lead}&rows=each`,
      '?sort=-changed',
      '?state=draft',
      `?issuingUnitId=${units.board}`,
    ],
    '/task-counts': ['', `?unitId=${units.lead}`, '?state=draft'],
    '/task-table': [''],
    '/task-labels': [''],
    '/task-groups': [
      '?by=directive',
      '?by=provision',
      '?by=person',
      `?by=lead&unitId=${units.lead}`,
      '?by=light&state=draft',
    ],
    '/task-export': ['', `?ids=${ids.task.join()}`],
    '/task-reminders': [`?ids=${ids.task.join()}`],
    '/task-reminders/people': [`?ids=${ids.task.join()}`],
    '/task-reminders/letter': [`?ids=${ids.task.join()}`],
    '/desk/receipts': [`?regimeId=${outline.regimeId}&period=2020-Q4`],
    '/desk/reminders': [`?regimeId=${outline.regimeId}&period=2020-Q4`],
    '/desk/reminders/people': [`?regimeId=${outline.regimeId}&period=2020-Q4`],
    '/desk/reminders/letter': [`?regimeId=${outline.regimeId}&period=2020-Q4`],
    '/task-fillings': [`?issuingUnitId=${units.board}&directiveId=${ids.directive[0]}`],
    '/punctuality': ['?from=2019-01-01&to=2021-12-31'],
    '/punctuality-groups': ['unit', 'person', 'directive'].map((by) => `?by=${by}&from=2019-01-01&to=2021-12-31`),
    '/punctuality-trend': ['?from=2019-01-01&to=2021-12-31'],
    '/punctuality-export': ['?by=directive&from=2019-01-01&to=2021-12-31'],
    '/ranking': [''],
    '/tasks/:id': ids.task,
    '/tasks/:id/comments': ids.task,
    '/tasks/:id/mentionable': ids.task,
    '/readings': ['', `?directiveId=${ids.directive[1]}`],
    '/readings/:id': ids.reading,
    '/task-annex': ['?format=xlsx', `?directiveId=${ids.directive[2]}`],
    '/task-sheets': [''],
    '/task-sheets/template': ['', `?directiveId=${ids.directive[1]}`],
    '/task-sheets/:id': ids.taskSheet,
    '/dashboards': ['', '?archived=true', '?q=canary'],
    '/dashboards/:id': ids.dashboard,
    '/dashboards/:id/word': ids.dashboard,
    '/dashboards/:id/tiles': ids.dashboard.flatMap((id) => [id, `${id} ?provisional=true`]),
    '/remembered-names': ['', `?unitId=${units.board}`],
    '/directives': ['', '?state=draft', '?year=2020'],
    '/directives/:id': ids.directive,
    '/directives/:id/coverage': ids.directive,
    '/directives/:id/files/:fileId/text': ids.directive.map((id) => `${id} ${ids.file[0]}`),
    '/directives/:id/coverage-export': ids.directive,
    '/coverage': ['?year=2020', '?year=2020&gaps=true'],
    '/coverage-export': ['?year=2020', '?year=2020&format=csv'],
    '/activity-types': [''],
    '/activities': ['', `?unitId=${units.lead}`, `?typeId=${planted.activityTypeId}&sort=title`, '?period=2020'],
    '/activities/:id': ids.activity,
    '/activity-totals': ['?year=2020', '?year=2020&by=quarter'],
    '/activity-export': ['', `?typeId=${planted.activityTypeId}`, '?format=xlsx'],
    '/advice': ['', '?state=pending', '?year=2020&sort=taken', '?sort=-decided'],
    '/advice/:id': ids.advice,
    '/documents': ['', '?state=draft', '?year=2020&purpose=letter'],
    '/document-changes': [`?ids=${ids.document.join()}`],
    '/documents/:id': ids.document,
    '/documents/:id/citations': ids.document,
    '/documents/:id/citations/:citationId': ids.document.map((id) => `${id} ${ids.citation[0]}`),
    '/documents/:id/material': ids.document.map((id) => `${id} ?section=mot`),
    '/documents/:id/signature': ids.document,
    '/documents/:id/pages': ids.document,
    '/documents/:id/word': ids.document,
    '/document-templates': [''],
    '/document-templates/:id/trial': ids.template,
    '/document-template-starter': [`?purpose=letter&unitId=${units.board}`],
    '/advice-export': ['', '?year=2020'],
    '/coordination': ['', '?year=2020'],
    '/obligations': ['', '?on=2020-06-01', '?q=noi%20dung&on=2020-06-01'],
    '/coordination/:directiveId': ids.regulation.map((id) => `${id} ?year=2020`),
    '/reviews': ['', '?state=open', '?year=2021'],
    '/disseminations': ['', '?year=2021', '?late=true'],
    '/dissemination-matrix': ['?year=2021'],
    '/disseminations/:id': ids.dissemination,
    '/disseminations/:id/export': ids.dissemination,
    '/reviews/:id': ids.review,
    '/reviews/:id/units/:unitId': ids.review.flatMap((id) =>
      [units.lead, units.coord, units.watch].map((of) => `${id} ${of}`),
    ),
    '/reports': ['writing', 'approving', 'receiving', 'overdue', 'reading'].map((purpose) => `?for=${purpose}`),
    '/reports/:id': ids.report,
    '/reports/:id/changes': ids.report,
    '/reports/:id/comparison': ids.report,
    '/reports/:id/workbook': ids.report,
    '/report-workbook': [`?regimeId=${outline.regimeId}&period=2020-Q4`],
    '/consolidation': [`?regimeId=${outline.regimeId}&period=2021-01`],
    '/consolidation/figures': [`?regimeId=${outline.regimeId}&period=2021-01`],
    '/consolidation/figures/units': [`?regimeId=${outline.regimeId}&period=2021-01&indicator=HS`],
    '/consolidation/paragraphs': [`?regimeId=${outline.regimeId}&period=2021-01&sectionId=p1`],
    '/reports/:id/citations': ids.report,
    '/files/:id': ids.file,
    '/files/:id/shown': ids.file,
    '/forms': [''],
    '/regimes': [''],
    '/regimes/:id': [outline.regimeId],
    '/chosen-units': [`?ownerUnitId=${units.board}&levels=department`],
    '/desk': ['', `?regimeId=${outline.regimeId}`],
    '/today': [''],
    '/today/units': [''],
    '/tour': [''],
    '/thread': [
      ...ids.task.map((id) => `?kind=task&id=${id}&span=whole`),
      ...ids.directive.map((id) => `?kind=directive&id=${id}&span=whole`),
      ...ids.report.map((id) => `?kind=report&id=${id}&span=whole`),
      // of the others the one that the fewest see
      ...(['advice', 'review', 'document', 'meeting', 'article', 'target'] as const).map(
        (kind) => `?kind=${kind}&id=${ids[kind][0]}`,
      ),
    ],
    '/work-years': [''],
    '/work-years/:id/:year': [`${planted.blocId} 2021`],
    '/work-years/:id/:year/results': [`${planted.blocId} 2021`],
    '/work-years/:id/:year/pace': [`${planted.blocId} 2021`],
    '/work-years/:id/:year/tasks': [`${planted.blocId} 2021`],
    '/search': ['?q=noi%20dung', '?q=lo%20thi'],
    '/persons': ['', `?unitId=${units.lead}`],
    '/persons/:id': ids.person,
    '/unit-persons': [`?unitId=${units.lead}`, `?unitId=${unit}`],
    '/administered-units': [''],
    '/delegations': [''],
    '/access-tokens': [''],
    '/units/:id/powers': [units.lead, units.old, units.board],
    '/me/access-tokens': [''],
    '/calendars/:token': ['x'.repeat(43)],
    '/grants/:id/candidates': [who('leader', of).grantId, who('leader', 'board').grantId],
    '/units': ['', `?underId=${units.province}`],
    '/units/pick': ['?q=so'],
    '/units/changes': ['?from=2019-01-01&to=2021-01-01'],
    '/unit-files': [''],
    '/unit-files/:kind': ['units', 'successions'],
    '/unit-change-export': ['?from=2019-01-01&to=2021-01-01'],
    '/units/:id': [units.lead, units.old],
    '/successions': ['', `?unitId=${units.old}`, '?q=so'],
    '/successions/:id': [planted.successionId],
    '/grant-proposals': ['', `?successionId=${planted.successionId}`],
    '/sectors': [''],
    '/blocs': [''],
    '/group-sets': [''],
    '/group-sets/:id': [groupSetId],
    '/unit-groups': [''],
    '/non-working-days': ['?year=2021'],
    '/indicators': [''],
    '/indicator-starter': [''],
    '/indicators/:id': [planted.indicatorId],
    '/targets': ['', `?unitId=${units.lead}`],
    '/targets/:id': ids.target,
    '/targets/:id/assigning': ids.target,
    '/figures': ['SYT', '11'].flatMap((code) =>
      ['2019', '2020', '2020&provisional=true', '2020&children=true', '2020&provisional=true&children=true'].map(
        (period) => `?indicator=CANARY&unit=${code}&period=${period}`,
      ),
    ),
    '/series': [units.lead, units.province, unit].flatMap((id) => {
      const series = `?indicatorId=${planted.indicatorId}&unitId=${id}&periods=2019,2020`
      return [series, `${series}&children=true`, `${series}&children=true&provisional=true`]
    }),
    '/series-export': [units.lead, unit].map(
      (id) => `?indicatorId=${planted.indicatorId}&unitId=${id}&periods=2019,2020&children=true&provisional=true`,
    ),
    '/figures/composition': [units.lead, units.province, unit].flatMap((id) => {
      const made = `?indicatorId=${planted.indicatorId}&unitId=${id}&period=2020`
      return [made, `${made}&provisional=true`, `${made}&ended=true`]
    }),
    '/articles': ['', '?state=draft', '?state=published'],
    '/articles/:id': ids.article,
    '/article-versions/:id/:kind/:number': ids.article.flatMap((id) => [`${id} published 1`, `${id} submitted 1`]),
    '/article-choices': [''],
    '/pictures/:id/:size': ids.picture.map((id) => `${id} 480.webp`),
    '/comments': ['', '?state=waiting', `?articleId=${ids.article.at(-1)}`],
    '/meetings': ['', '?when=coming', '?when=past', '?state=planned'],
    '/meetings/:id': ids.meeting,
    '/meetings/:id/invitation-letters': ids.meeting,
    '/meetings/:id/delegate-list': ids.meeting,
    '/meetings/:id/calendar': ids.meeting.map((id) => `${id}`),
    '/meeting-calendar': [''],
    '/invitees': ['?q=lo', '?q='],
    '/messages': ['', '?unread=true'],
    '/message-counts': [''],
    '/me/message-settings': [''],
    '/me': [''],
    '/site': [''],
    '/session': [''],
    '/history/:kind/:id': [
      ...ids.task.map((id) => `task ${id}`),
      ...ids.directive.map((id) => `directive ${id}`),
      ...ids.report.map((id) => `report ${id}`),
      ...ids.activity.map((id) => `activity ${id}`),
      ...ids.advice.map((id) => `advice ${id}`),
      ...ids.document.map((id) => `document ${id}`),
      ...ids.review.map((id) => `review ${id}`),
      ...ids.meeting.map((id) => `meeting ${id}`),
      ...ids.article.map((id) => `article ${id}`),
      ...ids.person.map((id) => `person ${id}`),
      ...ids.template.map((id) => `officeTemplate ${id}`),
      `form ${outline.formId}`,
    ],
    '/audit': ['', '?group=task', '?kind=article', `?unitId=${units.lead}`],
    '/audit-export': ['', '?group=report'],
    '/audit-actors': [''],
    '/access-log': ['', '?to=2020-12-31'],
    '/sessions': [''],
    '/persons/:id/sessions': ids.person,
    '/persons/:id/erasure': ids.person,
    '/persons/:id/personal-data': ids.person,
    '/me/personal-data': [''],
    '/erasures': [''],
    '/erasures/:id': ids.erasure,
    '/retention': [''],
    '/time-limits': [''],
    '/purges': ['?events=1', '?events=1,2,3'],
  }
}
/** Each word of the part in its place; what is no parameter comes at the end. */
export const filled = (path: string, part: string) =>
  part.split(' ').reduce((at, word) => (/:\w/.test(at) ? at.replace(/:\w+/, word) : `${at}${word}`), path)

const zipMark = 0x504b0304
type Answer = Awaited<ReturnType<Who['client']['get']>>

/** What an answer says: its words, those of every part of a Word or Excel file, and the name of the file that it is. */
async function saidIn({ text, bytes, headers }: Answer): Promise<string> {
  const name = decodeURIComponent(String(headers['content-disposition'] ?? ''))
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== zipMark) return `${text} ${name}`
  const zip = await Zip.load(bytes)
  const parts = await Promise.all(zip.listFiles().map((part) => zip.getFile(part).getContentText()))
  // a word may be cut into runs
  return [name, ...parts.flatMap((part) => [part, part.replaceAll(/<[^>]*>/g, '')])].join(' ')
}

/** Words out of reach that this person is told at this address, and those that are told rightly. */
export async function heard(planted: Planted, who: Who, address: string) {
  const answer = await who.client.get(address)
  const said = await saidIn(answer)
  const told = planted.canaries.filter(({ word }) => said.includes(word))
  const leaks = told
    .filter(({ may }) => !stands(may, who))
    .map(({ in: where }) => `${where} at ${address} to ${who.role}@${who.at}`)
  if (answer.status >= 500) leaks.push(`${address} to ${who.role}@${who.at}: ${answer.status} ${answer.text}`)
  return { leaks, words: told.map(({ word }) => word) }
}

export const searches = [
  '/search?q=',
  '/tasks?q=',
  '/task-counts?q=',
  '/task-groups?by=lead&q=',
  '/task-export?q=',
  '/directives?q=',
  '/persons?q=',
  '/activities?q=',
  '/advice?q=',
  '/articles?q=',
  '/documents?q=',
  '/reviews?q=',
  '/meetings?q=',
  '/coordination?q=',
  '/obligations?q=',
  '/audit?q=',
]

/** Not even that there is something: a search for a hidden word is answered like one for a word that stands nowhere. */
export async function hinted(planted: Planted, who: Who, search: string): Promise<string[]> {
  const asked = async (word: string) => (await who.client.get(`${search}${word}`)).text
  const nothing = await asked('nowherezq')
  const wrong: string[] = []
  for (const { word, in: where } of planted.canaries.filter(({ may, searched }) => searched && !may(who))) {
    const text = await asked(word)
    if (text !== nothing) wrong.push(`${where} by ${search} to ${who.role}@${who.at}: ${text.slice(0, 100)}`)
  }
  return wrong
}
