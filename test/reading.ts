import { expect } from 'vitest'
import type { Draft } from '#src/readings/shapes.ts'
import type { Client } from './client.ts'
import { makeWorld } from './world.ts'

/** A plan that gives tasks to two departments that are there, to a group, to a name nobody bears and to a unit that has ended. */
export const plan = `TỈNH ỦY ĐIỆN BIÊN
*
Số 96-KH/TU
Điện Biên, ngày 05 tháng 12 năm 2020
KẾ HOẠCH
về công tác khoa giáo năm 2021

II. NHIỆM VỤ
1. Giao Sở Y tế chủ trì, phối hợp với UBND các huyện rà soát nhân lực trạm y tế trước ngày 30/6/2021.
2. Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Ngành lao động biên soạn tài liệu hướng nghiệp trong quý III/2021.
3. Giao Sở Dân số tuyên truyền về dân số.
`

export const decided = (drafts: Draft[], ...decisions: Draft['decision'][]) =>
  drafts.map((draft, i) => ({ ...draft, decision: decisions[i] ?? draft.decision }))

/** A board whose people have documents read, the units their plan names, and somebody of another board. */
export async function makeReading() {
  const world = await makeWorld({ now: '2021-01-12' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province, shortName: 'Tỉnh ủy' })
  const committee = await world.unit('peoplesCommittee', 'Ủy ban nhân dân tỉnh Điện Biên', { parent: province })
  const districts = await Promise.all(
    ['Huyện Tuần Giáo', 'Huyện Mường Chà'].map((name) => world.unit('district', name, { parent: province })),
  )
  const [one = '', two = ''] = await Promise.all(
    ['huyện Tuần Giáo', 'huyện Mường Chà'].map((name, i) =>
      world.unit('peoplesCommittee', `Ủy ban nhân dân ${name}`, { parent: districts[i]! }),
    ),
  )
  const units = {
    board: await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party }),
    health: await world.unit('department', 'Sở Y tế', { parent: committee }),
    school: await world.unit('department', 'Sở Giáo dục và Đào tạo', { parent: committee }),
    gone: await world.unit('department', 'Sở Dân số', { parent: committee, to: '2020-12-31' }),
    one,
    two,
  }
  const elsewhere = await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party })
  const as = {
    board: world.as(await world.account('Trần Thị Ví Dụ', ['coordinator', units.board])),
    colleague: world.as(await world.account('Lò Văn Mẫu', ['coordinator', units.board])),
    leader: world.as(await world.account('Phạm Minh Họa', ['leader', units.board])),
    viewer: world.as(await world.account('Cà Thị Xem', ['reader', units.board])),
    stranger: world.as(await world.account('Vàng A Thử', ['coordinator', elsewhere])),
  }
  const started = async (by: Client = as.board, query = '', text = plan) => {
    const { status, body } = await by.upload(`/readings${query}`, 'ke-hoach-96.txt', text)
    expect([status, body]).toEqual([200, { id: expect.any(String), version: 1 }])
    return body.id as string
  }
  const opened = async (id: string, by: Client = as.board) => (await by.get(`/readings/${id}`)).body
  const save = (id: string, body: object, by: Client = as.board) => by.put(`/readings/${id}/drafts`, body)
  const register = async (more: object = {}) => {
    const body = {
      symbol: `${Math.random()}`.slice(2, 8),
      issuerName: 'Tỉnh ủy',
      issuedOn: '2020-12-05',
      kind: 'keHoach',
      abstract: 'Kế hoạch',
      ...more,
    }
    const answer = await as.board.post('/directives', body)
    expect(answer.status).toBe(200)
    return answer.body.id as string
  }
  return { ...world, ...as, units, started, opened, save, register }
}
export type Reading = Awaited<ReturnType<typeof makeReading>>
