import { sql } from 'kysely'
import { Field, plainField } from '#src/activities/fields.ts'
import type { Client } from './client.ts'
import { makeWorld } from './world.ts'

const id = (n: number) => `018f0000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
export const channel = { field: id(1), direct: id(11), online: id(12) }
export const audience = { field: id(2), pupils: id(21), workers: id(22) }
export const leaflets = id(3)
export const subject = id(4)

const field = (fieldId: string, kind: string, vi: string, more: object = {}) =>
  Field.parse({ ...plainField, id: fieldId, kind, vi, en: `${vi} (en)`, inList: true, ...more })
const choice = (choiceId: string, vi: string) => ({ id: choiceId, vi, en: `${vi} (en)`, retired: false })

/** The fields of an outreach session: the channel must be said, the rest may be left out. */
export const outreachFields = (): Field[] => [
  field(channel.field, 'choice', 'Kênh', {
    required: true,
    choices: [choice(channel.direct, 'Trực tiếp'), choice(channel.online, 'Trực tuyến')],
  }),
  field(audience.field, 'groups', 'Người dự', {
    choices: [choice(audience.pupils, 'Học sinh'), choice(audience.workers, 'Người lao động')],
  }),
  field(leaflets, 'integer', 'Tờ rơi', { min: '0' }),
  field(subject, 'text', 'Chủ đề'),
]

/**
 * A province with a board, two districts and three communes, a type of activity that the province keeps, and who keeps the
 * types, enters for a commune or a district, and keeps indicators.
 */
export async function makeOutreach() {
  const world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const board = await world.unit('board', 'Ban Tuyên giáo', { parent: province })
  const district = await world.unit('district', 'Huyện Tuần Giáo', { parent: province })
  const other = await world.unit('district', 'Huyện Mường Ảng', { parent: province })
  const [first, second, third] = [
    await world.unit('commune', 'Xã Quài Nưa', { parent: district }),
    await world.unit('commune', 'Xã Quài Tở', { parent: district }),
    await world.unit('commune', 'Xã Ẳng Tở', { parent: other }),
  ]
  const party = await world.unit('partyCommittee', 'Đảng ủy xã Quài Nưa', { parent: first })
  const focal = (name: string, ...units: string[]) =>
    world.account(name, ...units.map((unit) => ['focal', unit] as const))
  const accounts = {
    admin: await world.account('Trần Văn Ví Dụ', ['administrator', province]),
    below: await world.account('Mùa A Quản', ['administrator', district]),
    first: await focal('Lò Thị Mẫu', first),
    second: await focal('Nguyễn Văn Thử', second),
    third: await focal('Vàng A Lạ', third),
    district: await focal('Cà Thị Huyện', district),
    party: await focal('Quàng Văn Đảng', party),
    keeper: await world.account('Trần Thị Tổng Hợp', ['coordinator', board]),
    reader: await world.account('Mùa Thị Xem', ['reader', district]),
  }
  const people = Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => [name, world.as(account)]),
  ) as Record<keyof typeof accounts, Client>
  const body = { nameVi: 'Buổi tuyên truyền', nameEn: 'Outreach session', fields: outreachFields() }
  const typeId = (await people.admin.post('/activity-types', { ...body, ownerUnitId: province })).body.id as string
  let codes = 0
  const indicator = async (more: { periodicity?: string; kinds?: string[]; kind?: string } = {}) => {
    const { periodicity = 'quarter', kinds = ['commune'], kind = 'number' } = more
    const facts = { name_vi: 'Người được tuyên truyền', kind, measure: 'người', owner_unit_id: board, periodicity }
    const rules = { over_units: 'sum', over_time: 'sum', direction: 'up' }
    const made = await world.db
      .insertInto('indicator')
      .values({ code: `TT${++codes}`, ...facts, ...rules })
      .returning(['id', 'code'])
      .executeTakeFirstOrThrow()
    const valid = sql<string>`daterange(null, null)`
    if (kinds.length > 0)
      await world.db.insertInto('indicator_collection').values({ indicator_id: made.id, kinds, valid }).execute()
    return made
  }
  /** What is sent to enter one on a day, with so many pupils and workers. */
  const session = (
    heldOn: string,
    pupils?: number,
    more: { online?: boolean; title?: string; workers?: number } = {},
  ) => {
    const { online = false, title = 'Tuyên truyền bảo hiểm y tế', workers } = more
    const counts = [
      ...(pupils === undefined ? [] : [{ choiceId: audience.pupils, count: pupils }]),
      ...(workers === undefined ? [] : [{ choiceId: audience.workers, count: workers }]),
    ]
    return {
      title,
      heldOn,
      values: [
        { fieldId: channel.field, ids: [online ? channel.online : channel.direct] },
        { fieldId: audience.field, counts },
      ],
    }
  }
  const enter = async (who: keyof typeof accounts, ...asked: Parameters<typeof session>) => {
    const { status, body: made } = await people[who].post('/activities', { ...session(...asked), typeId })
    if (status !== 200) throw new Error(JSON.stringify(made))
    return made as { id: string; version: number }
  }
  /** The current figures of an indicator, by unit and period. */
  const figures = async (indicatorId: string) => {
    const rows = await world.db
      .selectFrom('observation')
      .select(['unit_id', 'period', 'official', 'owner_kind'])
      .select(sql<string>`trim_scale(value)::text`.as('value'))
      .where('indicator_id', '=', indicatorId)
      .where('current', '=', true)
      .execute()
    return new Map(rows.map((row) => [`${row.unit_id} ${row.period}`, row]))
  }
  const units = { province, board, district, other, first, second, third, party }
  return { ...world, world, units, accounts, people, typeId, typeBody: body, indicator, session, enter, figures }
}
export type Outreach = Awaited<ReturnType<typeof makeOutreach>>
