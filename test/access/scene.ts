import { addForm, addRegime } from '#src/reports/index.ts'
import { addSuccession } from '#src/units/index.ts'
import { makeWorld } from '#test/world.ts'
import { activitiesOf } from './activities.ts'
import { articlesOf } from './articles.ts'
import { watchChanges } from './changes.ts'
import { dashboardsOf } from './dashboards.ts'
import { directivesOf } from './directives.ts'
import { disseminationsOf } from './disseminations.ts'
import { documentsOf } from './documents.ts'
import { meetingsOf } from './meetings.ts'
import { clientFor, everybody, passersBy, type Units, type Who } from './people.ts'
import { personsOf } from './persons.ts'
import { privacyOf } from './privacy.ts'
import { readingsOf } from './readings.ts'
import { registersOf } from './registers.ts'
import { regulationsOf } from './regulations.ts'
import { reportsOf } from './reports.ts'
import { sheetsOf } from './sheets.ts'
import { tableOf } from './table.ts'
import { tasksOf } from './tasks.ts'
import { templatesOf } from './templates.ts'
import { yearOf } from './year.ts'

/**
 * A province: the party committee with its board, the people's committee with the department that leads and the one that
 * co-ordinates, an association that watches; a department that merged into the leading one; one of another province.
 */
async function unitsOf(world: Awaited<ReturnType<typeof makeWorld>>): Promise<Units> {
  const province = await world.unit('province', 'Tỉnh Điện Biên', { code: '11' })
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province })
  const committee = await world.unit('peoplesCommittee', 'UBND tỉnh Điện Biên', { parent: province })
  const abroad = await world.unit('province', 'Tỉnh Lai Châu', { code: '12' })
  const units = {
    province,
    party,
    committee,
    board: await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party }),
    lead: await world.unit('department', 'Sở Y tế', { parent: committee, code: 'SYT' }),
    coord: await world.unit('department', 'Sở Giáo dục và Đào tạo', { parent: committee }),
    watch: await world.unit('association', 'Hội Khuyến học tỉnh', { parent: province }),
    old: await world.unit('department', 'Sở Dân số', { parent: committee, to: '2020-06-30' }),
    far: await world.unit('department', 'Sở Y tế Lai Châu', { parent: abroad }),
  }
  const parts = [{ from: units.old, to: units.lead, share: '1' }]
  await world.act((work) => addSuccession(work, { on: '2020-07-01', kind: 'merge', parts }))
  return units
}

/** The form and the regime by which the departments report to the board. */
async function outlineOf(world: Awaited<ReturnType<typeof makeWorld>>, units: Units, by: string) {
  const form = await world.act(
    (work) =>
      addForm(work, {
        name: 'Báo cáo công tác khoa giáo',
        ownerUnitId: units.board,
        fromDay: '2019-01-01',
        sections: [
          { id: 'p1', title: 'Kết quả thực hiện', kind: 'narrative' },
          { id: 'p2', title: 'Tài liệu kèm theo', kind: 'files' },
          { id: 'p3', title: 'Nhiệm vụ được giao', kind: 'tasks' },
        ],
      }),
    by,
  )
  const regime = await world.act(
    (work) =>
      addRegime(work, {
        name: 'Chế độ báo cáo tháng',
        formId: form.id,
        receivingUnitId: units.board,
        rhythm: 'month',
        windowRule: 'calendar',
        dueRules: { rule: { kind: 'end' } },
        locks: false,
        graceDays: 0,
        from: '2019-01-01',
        units: [
          { unitId: units.lead },
          { unitId: units.coord },
          { unitId: units.old, from: '2019-01-01', to: '2020-06-30' },
        ],
      }),
    by,
  )
  return { formId: form.id, formVersionId: form.versionId, regimeId: regime.id }
}

export async function accessScene() {
  const world = await makeWorld({ now: '2021-01-12', realSignIn: true })
  const units = await unitsOf(world)
  const everyone = await everybody(world, units)
  const passing = await passersBy(world, units)
  const who = (role: Who['role'], at: Who['at']) => everyone.find((one) => one.role === role && one.at === at)!
  /** Those who write the records: nobody of them asks, so that what one person may not do alone never hides a refusal. */
  const writers = {
    board: await world.account('Trần Thị Soạn', ['coordinator', units.board], ['leader', units.board]),
    lead: await world.account('Lò Thị Soạn', ['focal', units.lead], ['head', units.lead], ['leader', units.lead]),
    news: await world.account('Hà Văn Soạn', ['focal', units.board]),
    desk: await world.account('Đỗ Thị Soạn', ['editor', units.board]),
    leadHead: await world.account('Cà Văn Duyệt', ['head', units.lead]),
    old: await world.account('Vàng A Soạn', ['focal', units.old], ['coordinator', units.old], ['leader', units.old]),
  }
  const outline = await outlineOf(world, units, writers.board)
  let number = 0
  const base = { world, units, everyone, who, writers, outline, next: () => ++number }
  const persons = personsOf(base)
  await watchChanges(world.db)
  return {
    ...base,
    passing,
    ...directivesOf(base),
    ...documentsOf(base),
    ...templatesOf(base),
    ...tasksOf(base),
    ...readingsOf(base),
    ...sheetsOf(base),
    ...tableOf(base),
    ...dashboardsOf(base),
    ...reportsOf(base),
    ...persons,
    ...privacyOf(base, persons),
    ...registersOf(base),
    ...activitiesOf(base),
    ...disseminationsOf(base),
    ...meetingsOf(base),
    ...regulationsOf(base),
    ...yearOf(base),
    ...articlesOf(base),
    absent: '00000000-0000-7000-8000-000000000000',
    /** A file that this account has uploaded and not yet attached. */
    fileOf: (accountId: string, name?: string) => fileOf(base, accountId, name),
  }
}
export type Base = {
  world: Awaited<ReturnType<typeof makeWorld>>
  units: Units
  everyone: Who[]
  who: (role: Who['role'], at: Who['at']) => Who
  writers: Record<'board' | 'news' | 'desk' | 'lead' | 'leadHead' | 'old', string>
  outline: { formId: string; formVersionId: string; regimeId: string }
  next: () => number
}
export type Scene = Awaited<ReturnType<typeof accessScene>>

/** A file that this account has uploaded, with its bytes. */
export async function fileOf({ world, next }: Base, uploaded_by: string, name = `tep-${next()}`): Promise<string> {
  const client = await clientFor(world, uploaded_by)
  const { status, body } = await client.upload('/files', `${name}.txt`, 'Văn bản kèm theo')
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}
