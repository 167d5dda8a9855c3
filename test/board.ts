import { addProvisions, registerDirective } from '#src/directives/index.ts'
import type { Client } from './client.ts'
import { makeWorld, type TestWorld } from './world.ts'

/**
 * A board of the provincial committee with its coordinator and leader, three departments below the people's committee, a
 * unit outside, and a plan of the committee with one provision: the scene in which tasks are given.
 */
export async function boardScene(options?: { now?: string }) {
  const world = await makeWorld(options)
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province, shortName: 'Tỉnh ủy' })
  const committee = await world.unit('peoplesCommittee', 'UBND tỉnh Điện Biên', { parent: province })
  const department = (name: string, shortName: string) =>
    world.unit('department', name, { parent: committee, shortName })
  const units = {
    province,
    party,
    committee,
    board: await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party, shortName: 'Ban Tuyên giáo' }),
    health: await department('Sở Y tế', 'Sở Y tế'),
    education: await department('Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'),
    labour: await department('Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH'),
    association: await world.unit('association', 'Hội Khuyến học tỉnh', { parent: province }),
    stranger: await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party }),
  }
  const accounts = {
    coordinator: await world.account('Trần Thị Ví Dụ', ['coordinator', units.board]),
    leader: await world.account('Phạm Minh Họa', ['leader', units.board]),
    health: await world.account('Lò Thị Mẫu', ['focal', units.health]),
    healthHead: await world.account('Nguyễn Văn Thử', ['head', units.health]),
    healthCoordinator: await world.account('Vàng A Mẫu', ['coordinator', units.health], ['leader', units.health]),
    education: await world.account('Quàng Văn Mẫu', ['focal', units.education]),
    association: await world.account('Tòng Thị Mẫu', ['focal', units.association]),
    stranger: await world.account('Cà Văn Thử', ['leader', units.stranger]),
  }
  const clients = Object.fromEntries(
    Object.entries(accounts).map(([name, account]) => [name, world.as(account)]),
  ) as Record<keyof typeof accounts, Client>
  const source = await world.act(async (work) => {
    const { id } = await registerDirective(work, {
      symbol: '84-KH/TU',
      issuerId: party,
      issuedOn: '2020-12-01',
      kind: 'keHoach',
      abstract: 'Kế hoạch phát triển sự nghiệp khoa giáo',
      classification: 'public',
      ownerUnitId: units.board,
      inForce: true,
      givesEffectTo: [],
      fileIds: [],
    })
    const { ids } = await addProvisions(work, id, { items: [{ number: 'II.1', text: 'Y tế cơ sở' }] })
    return { directiveId: id, provisionId: ids[0]! }
  }, accounts.coordinator)
  return { ...(world as TestWorld), units, accounts, ...clients, clients, source }
}
export type BoardScene = Awaited<ReturnType<typeof boardScene>>

type More = Record<string, unknown>

/** Drafts and issues through the API; gives the task's id. */
export async function issued(scene: BoardScene, more: More = {}) {
  const id = await drafted(scene, more)
  const { version } = (await scene.leader.get(`/tasks/${id}`)).body
  const { status, body } = await scene.leader.post(`/tasks/${id}/issue`, { version })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return { id, children: body.children as string[] }
}

export async function drafted({ coordinator, units, source }: BoardScene, more: More = {}): Promise<string> {
  const { status, body } = await coordinator.post('/tasks', {
    content: 'Tập huấn giám sát, phòng chống dịch cho cán bộ trạm y tế các xã biên giới',
    deliverable: 'Báo cáo kết quả tập huấn',
    issuingUnitId: units.board,
    leads: [units.health],
    when: { kind: 'deadline', deadline: '2021-03-31' },
    ...source,
    ...more,
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}

/** An act on the task's newest version, as the page sends it. */
export async function acting(client: Client, id: string, path: string, body: More = {}) {
  const { version } = (await client.get(`/tasks/${id}`)).body
  return client.post(`/tasks/${id}/${path}`, { version, ...body })
}
export async function undoing(client: Client, id: string, path: string, body: More = {}) {
  const { version } = (await client.get(`/tasks/${id}`)).body
  return client.delete(`/tasks/${id}/${path}`, { version, ...body })
}
