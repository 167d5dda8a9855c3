import { sql } from 'kysely'
import { addDays } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import {
  addForm,
  addRegime,
  approveReport,
  type Content,
  exemptReport,
  openPeriods,
  receiveReport,
  returnReport,
  saveReport,
  submitReport,
} from '#src/reports/index.ts'
import { loginAt } from './cast.ts'
import { communeFigures, districtFigures, quarters } from './content/figures.ts'
import { forms } from './content/forms.ts'
import { narrative } from './content/words.ts'
import { type Ending, endingOf } from './endings.ts'
import { type Place, type Stage, settle } from './stage.ts'

const began = '2020-01-02'
const districts = ['094', '095', '096', '097', '098', '099', '100', '101', '102', '103']
const departments = ['SYT', 'SLDTBXH', 'SKHCN', 'STNMT', 'SVHTTDL', 'STTTT', 'BHXH', 'HKH', 'LHH']
const decree = { kind: 'day', month: 'last' } as const

type Due = { id: string; unit: string; period: string; dueOn: string; form: string; receiver: string }
export type Communes = ReadonlyMap<string, string[]>

export async function communesByDistrict(work: Work, place: Place): Promise<Communes> {
  const byId = new Map([...place.units].map(([key, id]) => [id, key]))
  const rows = await work.db
    .selectFrom('unit_version')
    .select(['unit_id', 'parent_id'])
    .where('kind', '=', 'commune')
    .execute()
  const pairs = rows.map(
    ({ unit_id, parent_id }) => [byId.get(parent_id ?? '') ?? '', byId.get(unit_id) ?? ''] as const,
  )
  return new Map(
    districts.map((d) => [
      d,
      pairs
        .filter(([parent]) => parent === d)
        .map(([, key]) => key)
        .sort(),
    ]),
  )
}

/** Forms and regimes: communes to their district, districts and bodies to the board, school year to the department. */
async function setUp(stage: Stage, place: Place, communes: Communes) {
  const formIds = new Map<string, string>()
  // a form belongs to the unit that asks by it: each district asks its communes by its own copy
  const owned = forms.flatMap((form) =>
    form.key === 'xa' ? districts.map((d) => ({ ...form, key: `xa-${d}`, owner: `UBND-${d}` })) : [form],
  )
  for (const form of owned)
    await stage.act(loginAt(form.owner, 'coordinator'), began, async (work) => {
      const { id } = await addForm(work, {
        name: form.name,
        ownerUnitId: place.unit(form.owner),
        sections: form.sections,
        fromDay: '2019-08-01',
      })
      formIds.set(form.key, id)
    })
  const board = place.unit('BTGTU')
  const regime = (login: string, form: string, name: string, receiver: string, units: string[], more: object = {}) =>
    stage.act(login, began, (work) =>
      addRegime(work, {
        name,
        formId: formIds.get(form)!,
        receivingUnitId: place.unit(receiver),
        rhythm: 'quarter',
        windowRule: 'decree09',
        dueRules: { rule: { ...decree, day: 22 }, byUnitKind: { commune: { ...decree, day: 18 } }, roll: 'previous' },
        locks: false,
        graceDays: 0,
        from: '2020-01-01',
        units: units.map((key) => ({ unitId: place.unit(key) })),
        ...more,
      }),
    )
  const bloc = { blocId: place.bloc }
  for (const [district, keys] of communes)
    await regime(
      loginAt(`UBND-${district}`, 'coordinator'),
      `xa-${district}`,
      'Báo cáo khoa giáo quý cấp xã',
      `UBND-${district}`,
      keys,
    )
  const committees = districts.map((d) => `UBND-${d}`)
  await regime('tonghop', 'huyen', 'Báo cáo khoa giáo quý cấp huyện', 'BTGTU', committees, bloc)
  await regime('tonghop', 'giaoduc', 'Báo cáo giáo dục và đào tạo quý', 'BTGTU', ['SGDDT'], bloc)
  await regime('tonghop', 'so', 'Báo cáo khoa giáo quý của sở, ngành, đoàn thể', 'BTGTU', departments, bloc)
  const all = [...communes.values()].flat()
  await regime('giaoduc.ld', 'namhoc', 'Huy động trẻ 5 tuổi đến trường theo năm học', 'SGDDT', all, {
    rhythm: 'schoolyear',
    windowRule: 'calendar',
    dueRules: { rule: { kind: 'after', days: 31 } },
    from: '2019-08-01',
  })
  return board
}

const dueReports = async (work: Work, place: Place): Promise<Due[]> => {
  const byId = new Map([...place.units].map(([key, id]) => [id, key]))
  const rows = await work.tx
    .selectFrom('expected_report as e')
    .innerJoin('regime as r', 'r.id', 'e.regime_id')
    .innerJoin('form as f', 'f.id', 'r.form_id')
    .select(['e.id', 'e.unit_id', 'e.receiving_unit_id', 'e.period', 'f.name'])
    .select(sql<string>`e.due_on::text`.as('dueOn'))
    .orderBy('e.due_on')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unit: byId.get(row.unit_id)!,
    receiver: byId.get(row.receiving_unit_id)!,
    period: row.period,
    dueOn: row.dueOn,
    form: forms.find((form) => form.name === row.name)!.key,
  }))
}

/** What the unit answers: two or three paragraphs, and the table of its form. */
function contentOf(due: Due, place: Place, communes: Communes, n: number): Content {
  const at = quarters.indexOf(due.period as (typeof quarters)[number])
  const words = narrative(due.form === 'xa' ? 'commune' : due.form === 'huyen' ? 'district' : 'department', n)
  const text = Object.fromEntries(Object.entries(words).map(([id, said]) => [id, { text: said }]))
  const own = { unitId: place.unit(due.unit) }
  const cell = (indicator: string, value: number, about = own.unitId) => ({
    unitId: about,
    indicator,
    item: '',
    value: String(value),
  })
  const share = (indicator: string, of: number, all: number) => ({
    ...own,
    indicator,
    item: '',
    numerator: String(of),
    denominator: String(all),
  })
  const cellsOf: Record<string, () => Content['sections'][string]['cells']> = {
    xa: () => {
      const f = communeFigures(due.unit)
      return [
        cell('BHXH_TN', f.bhxh[at]!),
        share('BHYT_TL', f.insured[at]!, f.people[at]!),
        cell('LOP_XMC', f.classes[at]!),
      ]
    },
    namhoc: () => {
      const { of, inSchool } = communeFigures(due.unit).children[1]!
      return [share('TRE5T_DH', inSchool, of)]
    },
    huyen: () => {
      const code = due.unit.slice(5)
      const f = districtFigures(code, communes.get(code)!.length)
      return [cell('VIEC_LAM', f.jobs[at]!, place.unit(code)), cell('XA_YTE', f.health[at]!, place.unit(code))]
    },
    giaoduc: () =>
      districts.flatMap((code) => {
        const f = districtFigures(code, communes.get(code)!.length)
        const about = place.unit(code)
        return [cell('TRUONG', f.schools[at]!, about), cell('TRUONG_CQG', f.standard[at]!, about)]
      }),
  }
  const cells = cellsOf[due.form]?.()
  return { sections: { ...(due.form === 'namhoc' ? {} : text), ...(cells && { solieu: { cells } }) } }
}

type Turn = { version: number; state: string }

/** Writes one report up to its ending, as the people of its unit; the receiver's part follows in `receive`. */
async function write(stage: Stage, due: Due, content: Content, ending: Ending) {
  const [focal, head] = [loginAt(due.unit, 'focal'), loginAt(due.unit, 'head')]
  return stage
    .act(focal, ending.writtenOn, async (work) => {
      let turn: Turn = await saveReport(work, due.id, { version: 1, content })
      if (ending.state === 'draft') return turn
      turn = await submitReport(work, due.id, { version: turn.version })
      return turn
    })
    .then((turn) =>
      turn.state === 'submitted' && ending.state !== 'submitted'
        ? stage.act(head, ending.approvedOn, (work) => approveReport(work, due.id, { version: turn.version }), '15:00')
        : turn,
    )
}

type Receipt = { receiver: string; on: string; id: string; version: number }

/** Received the day after, all that came to a receiver on one day together. */
async function receive(stage: Stage, receipts: readonly Receipt[]) {
  const byDay = Map.groupBy(receipts, ({ receiver, on }) => `${on} ${receiver}`)
  for (const key of [...byDay.keys()].sort()) {
    const together = byDay.get(key)!
    const { receiver, on } = together[0]!
    await stage.act(receiver, on, async (work) => {
      for (const { id, version } of together) await receiveReport(work, id, { version })
    })
  }
}

export async function buildReports(stage: Stage, place: Place, communes: Communes): Promise<void> {
  await setUp(stage, place, communes)
  await stage.act(undefined, '2021-01-11', (work) => openPeriods(work))
  await stage.act(undefined, '2021-01-11', settle)
  const reports = await stage.act(undefined, '2021-01-11', (work) => dueReports(work, place))
  const receipts: Receipt[] = []
  for (const [n, due] of reports.entries()) {
    const ending = endingOf(due, n)
    if (ending.state === 'open') continue
    const receiver = loginAt(due.receiver, 'coordinator')
    if (ending.state === 'exempted') {
      const reason = 'Xã đang sắp xếp lại tổ chức, báo cáo gộp vào quý sau.'
      await stage.act(receiver, due.dueOn, (work) => exemptReport(work, due.id, { version: 1, reason }))
      continue
    }
    const { version } = await write(stage, due, contentOf(due, place, communes, n), ending)
    if (ending.state === 'received') receipts.push({ receiver, on: addDays(ending.approvedOn, 1), id: due.id, version })
    if (ending.state === 'returned') {
      const reason = 'Số người tham gia bảo hiểm xã hội tự nguyện chưa khớp với danh sách; đề nghị kiểm tra lại.'
      await stage.act(receiver, '2021-01-08', (work) => returnReport(work, due.id, { version, reason }))
    }
  }
  await receive(stage, receipts)
}
