import { sql } from 'kysely'
import type { Content, Section } from '#src/reports/contract.ts'
import { addForm, addRegime, openPeriods } from '#src/reports/index.ts'
import { makeWorld, type TestWorld } from './world.ts'

type Indicator = {
  code: string
  kind?: string
  measure?: string
  kinds?: string[]
  overUnits?: string
  factor?: number
}

export const addIndicator = async (world: TestWorld, indicator: Indicator) => {
  const { code, kind = 'number', measure = 'người', kinds = ['commune'], overUnits = 'sum', factor = 1 } = indicator
  const { id } = await world.db
    .insertInto('indicator')
    .values({
      code,
      name_vi: code,
      kind,
      measure,
      over_units: overUnits,
      over_time: 'sum',
      factor: String(factor),
      direction: 'up',
      periodicity: 'quarter',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await world.db
    .insertInto('indicator_collection')
    .values({ indicator_id: id, kinds, valid: sql<string>`daterange(null, null)` })
    .execute()
  return id
}

export const narrative: Section = { id: 'p1', title: 'Kết quả thực hiện', kind: 'narrative', required: true }
type Table = NonNullable<Section['table']>
export const table = (about: Table['about'], indicators: string[], rules: Table['rules'] = []): Section => ({
  id: 'p2',
  title: 'Số liệu',
  kind: 'table',
  table: { about, indicators, rules },
})

/** A district with three communes that report pupils to the district's education office, which four people keep. */
export async function makeReporting({ now = '2021-01-12', locks = false, graceDays = 0 } = {}) {
  const world = await makeWorld({ now })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  const office = await world.unit('department', 'Phòng Giáo dục và Đào tạo', { parent: district })
  const communes = [
    await world.unit('commune', 'Xã Quài Nưa', { parent: district }),
    await world.unit('commune', 'Xã Quài Tở', { parent: district }),
    await world.unit('commune', 'Xã Chiềng Sinh', { parent: district }),
  ]
  const [commune = '', second = '', third = ''] = communes
  const stranger = await world.unit('district', 'Huyện Mường Ảng', { parent: province })
  const people = {
    focal: await world.account('Lò Thị Mẫu', ['focal', commune]),
    other: await world.account('Nguyễn Văn Thử', ['focal', commune]),
    head: await world.account('Lê Thị Giả Thiết', ['head', commune]),
    both: await world.account('Quàng Văn Ví Dụ', ['focal', second], ['head', second]),
    coordinator: await world.account('Trần Thị Ví Dụ', ['coordinator', office]),
    leader: await world.account('Cà Văn Định', ['leader', office]),
    stranger: await world.account('Vàng A Lạ', ['coordinator', stranger]),
    province: await world.account('Mùa Thị Xem', ['reader', province]),
  }
  await addIndicator(world, { code: 'HS' })
  await addIndicator(world, { code: 'GV' })
  await addIndicator(world, { code: 'TL', kind: 'ratio', measure: '%', factor: 100 })
  const form = await world.act(
    (work) =>
      addForm(work, {
        name: 'Báo cáo giáo dục',
        ownerUnitId: office,
        sections: [narrative, table('self', ['HS', 'GV', 'TL'])],
        fromDay: '2019-01-01',
      }),
    people.coordinator,
  )
  const regime = await world.act(
    (work) =>
      addRegime(work, {
        name: 'Chế độ báo cáo quý',
        formId: form.id,
        receivingUnitId: office,
        rhythm: 'quarter',
        windowRule: 'decree09',
        dueRules: { rule: { kind: 'after', days: 7 } },
        locks,
        graceDays,
        from: '2020-10-01',
        units: communes.map((unitId) => ({ unitId })),
      }),
    people.coordinator,
  )
  await world.act((work) => openPeriods(work))
  const reportOf = async (unitId: string, period = '2020-Q4') =>
    (
      await world.db
        .selectFrom('expected_report')
        .select('id')
        .where('unit_id', '=', unitId)
        .where('period', '=', period)
        .executeTakeFirstOrThrow()
    ).id
  const content = (unitId: string, hs = '120', text = 'Đã hoàn thành.'): Content => ({
    sections: {
      p1: { text },
      p2: {
        cells: [
          { unitId, indicator: 'HS', item: '', value: hs },
          { unitId, indicator: 'GV', item: '', value: '8' },
          { unitId, indicator: 'TL', item: '', numerator: '45', denominator: '50' },
        ],
      },
    },
  })
  return {
    ...world,
    world,
    province,
    district,
    office,
    communes,
    commune,
    second,
    third,
    people,
    form,
    regime,
    reportOf,
    content,
  }
}
export type Reporting = Awaited<ReturnType<typeof makeReporting>>
