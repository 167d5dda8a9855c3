import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let boardId: string
let board: Client
let leader: Client
let stranger: Client
let focal: Client
beforeAll(async () => {
  world = await makeWorld()
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên', { parent: province })
  boardId = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party })
  const health = await world.unit('department', 'Sở Y tế', { parent: province })
  const elsewhere = await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party })
  board = world.as(await world.account('Trần Thị Ví Dụ', ['coordinator', boardId]))
  leader = world.as(await world.account('Phạm Minh Họa', ['leader', boardId]))
  stranger = world.as(await world.account('Vàng A Thử', ['coordinator', elsewhere]))
  focal = world.as(await world.account('Lò Thị Mẫu', ['focal', health]))
})
afterAll(() => world.close())

const plan = (more: object = {}) => ({
  symbol: '84-KH/TU',
  issuerName: 'Tỉnh ủy Điện Biên',
  issuedOn: '2020-10-01',
  kind: 'keHoach',
  abstract: 'Kế hoạch phát triển giáo dục, bảo hiểm y tế',
  ...more,
})
let registered = 0
const made = async (more: object = {}) => {
  registered += 1
  const { status, body } = await board.post('/directives', plan({ symbol: `${registered}-KH/TU`, ...more }))
  expect([status, body]).toEqual([200, { id: expect.any(String), version: expect.any(Number) }])
  return body.id as string
}

test('who keeps no directives may not register one', async () => {
  expect((await focal.post('/directives', plan())).status).toBe(403)
  expect((await stranger.post('/directives', plan({ ownerUnitId: boardId }))).status).toBe(403)
})
test('a secret document is refused; of it the number and the date alone are kept', async () => {
  const secret = await board.post('/directives', plan({ classification: 'secret' }))
  expect([secret.status, secret.body.code]).toEqual([422, 'directive.too-secret'])
  const words = await board.post('/directives', plan({ classification: 'numberOnly' }))
  expect([words.status, words.body.code]).toEqual([422, 'directive.number-only'])
  const id = await made({ classification: 'numberOnly', abstract: '' })
  const { body: file } = await board.upload('/files', 'mat.txt', 'x')
  expect((await board.post(`/directives/${id}/files`, { fileIds: [file.id] })).body.code).toBe('directive.number-only')
})
test('the same symbol of the same issuer on the same day is refused and named; on another day it is another directive', async () => {
  const nq = plan({ symbol: '21-NQ/TW', issuerName: 'Ban Chấp hành Trung ương', issuedOn: '2012-11-22' })
  const { body } = await board.post('/directives', nq)
  const again = await board.post('/directives', nq)
  expect([again.status, again.body.code, again.body.existing.id]).toEqual([409, 'directive.exists', body.id])
  const spaced = await board.post('/directives', { ...nq, symbol: '21 - nq/TW' })
  expect([spaced.status, spaced.body.existing.id]).toEqual([409, body.id])
  const hidden = await stranger.post('/directives', nq)
  expect([hidden.status, hidden.body.existing]).toEqual([409, null])
  expect((await board.post('/directives', { ...nq, issuedOn: '2017-10-25' })).status).toBe(200)
})
test('out of reach it is as if it were not there', async () => {
  const id = await made()
  const hidden = await stranger.get(`/directives/${id}`)
  const absent = await stranger.get('/directives/00000000-0000-7000-8000-000000000000')
  expect([hidden.status, hidden.text]).toEqual([404, absent.text])
  expect((await stranger.post(`/directives/${id}/provisions`, { items: [{ number: '1', text: 'x' }] })).status).toBe(
    404,
  )
  expect((await stranger.get('/directives?q=ke')).body.total).toBe(0)
})
test('a save that started from an older version is refused with what is there now', async () => {
  const id = await made()
  const { version, symbol } = (await board.get(`/directives/${id}`)).body
  expect((await board.put(`/directives/${id}`, plan({ symbol, abstract: 'Một', version }))).status).toBe(200)
  const late = await board.put(`/directives/${id}`, plan({ symbol, abstract: 'Hai', version }))
  expect([late.status, late.body.code, late.body.theirs.abstract]).toEqual([409, 'stale', 'Một'])
})
test('a circle of bases is refused with the way round it', async () => {
  const [a, b, c] = [await made(), await made(), await made()]
  expect((await board.post(`/directives/${b}/bases`, { givesEffectToId: a })).status).toBe(200)
  expect((await board.post(`/directives/${c}/bases`, { givesEffectToId: b })).status).toBe(200)
  const { status, body } = await board.post(`/directives/${a}/bases`, { givesEffectToId: c })
  expect([status, body.code, body.path.map((s: { id: string }) => s.id)]).toEqual([422, 'basis.cycle', [c, b, a]])
  const { basesUp } = (await board.get(`/directives/${c}`)).body
  expect(basesUp.map((l: { id: string; depth: number }) => [l.id, l.depth])).toEqual([
    [b, 1],
    [a, 2],
  ])
  const { basesDown } = (await board.get(`/directives/${a}`)).body
  expect(basesDown.map((l: { id: string }) => l.id)).toEqual([b, c])
})
test('however bases are added and taken back, they never run in a circle, and only what would close one is refused', async () => {
  const ids = [await made(), await made(), await made(), await made(), await made()]
  const ties = new Set<string>()
  const reaches = (from: number, to: number): boolean =>
    from === to || ids.some((_, next) => ties.has(`${from} ${next}`) && reaches(next, to))
  const place = fc.integer({ min: 0, max: ids.length - 1 })
  const step = fc.record({ from: place, to: place, back: fc.boolean() })
  for (const { from, to, back } of fc.sample(step, { numRuns: 60, seed: 20_210_112 })) {
    const address = `/directives/${ids[from]}/bases`
    if (back) {
      expect((await board.delete(`${address}/${ids[to]}`)).status).toBe(ties.delete(`${from} ${to}`) ? 200 : 404)
      continue
    }
    const closes = reaches(to, from)
    expect((await board.post(address, { givesEffectToId: ids[to] })).status).toBe(closes ? 422 : 200)
    if (!closes) ties.add(`${from} ${to}`)
  }
  expect(ids.some((_, at) => ids.some((__, next) => ties.has(`${at} ${next}`) && reaches(next, at)))).toBe(false)
})
test('a move that the diagram lacks is refused; the others are remembered with their reason', async () => {
  const id = await made({ inForce: false })
  const move = (name: string, version: number, reason?: string) =>
    leader.post(`/directives/${id}/moves`, { move: name, version, ...(reason && { reason }) })
  const { version } = (await board.get(`/directives/${id}`)).body
  expect((await move('amend', version, 'x')).status).toBe(409)
  const entered = (await move('enter', version)).body.version
  expect((await move('expire', entered, 'Hết thời gian thực hiện')).status).toBe(200)
  const { state, moves, may } = (await board.get(`/directives/${id}`)).body
  expect([state, moves.map((m: { move: string }) => m.move)]).toEqual(['expired', ['expire', 'enter']])
  expect(may).not.toContain('expire')
})
test('pasted lines become a tree that keeps its numbers; a number taken is refused', async () => {
  const id = await made()
  const pasted = 'I. Mục đích\n1. Nâng cao chất lượng\n2. Mở rộng\nII. Nhiệm vụ\n1. Giáo dục\na) Rà soát\nmạng lưới'
  const { body } = await board.post(`/directives/${id}/provisions`, { pasted })
  expect(body.ids).toHaveLength(6)
  type P = { id: string; parentId: string | null; number: string; text: string }
  const tree: P[] = (await board.get(`/directives/${id}`)).body.tree
  const path = (p: P): string => `${p.parentId ? `${path(tree.find((q) => q.id === p.parentId)!)}/` : ''}${p.number}`
  expect(tree.map(path).sort()).toEqual(['I', 'I/1', 'I/2', 'II', 'II/1', 'II/1/a'])
  expect(tree.find((p) => p.number === 'a')?.text).toBe('Rà soát mạng lưới')
  const taken = await board.post(`/directives/${id}/provisions`, { items: [{ number: 'I', text: 'x' }] })
  expect([taken.status, taken.body.code]).toEqual([409, 'provision.number-taken'])
  const two = tree.filter((p) => p.parentId === null).map((p) => p.id)
  const { version } = (await board.get(`/directives/${id}`)).body
  const ordered = await board.put(`/directives/${id}/provision-order`, {
    parentId: null,
    ids: two.toReversed(),
    version,
  })
  expect(ordered.status).toBe(200)
  expect((await board.delete(`/directives/${id}/provisions/${two[1]}`)).status).toBe(200)
  expect((await board.get(`/directives/${id}`)).body.tree.map((p: P) => p.number).sort()).toEqual(['1', '2', 'I'])
})
test('what comes twice, goes under itself or behind a stranger is refused; removed and added again it stands where it stood', async () => {
  const id = await made()
  const add = (body: object) => board.post(`/directives/${id}/provisions`, body)
  const lines = Array.from({ length: 300 }, (_, n) => `${n + 1}. Nội dung ${n + 1}`).join('\n')
  const { ids } = (await add({ pasted: `I. Mục tiêu\nII. Nhiệm vụ\n${lines}\nIII. Tổ chức` })).body
  expect(ids).toHaveLength(303)
  const twice = await add({ pasted: 'IV. Một\nIV. Hai' })
  expect([twice.status, twice.body.existing.text]).toEqual([409, 'Một'])
  expect((await add({ items: [{ number: 'V', text: 'x' }], afterId: ids[3] })).status).toBe(400)
  const order = async (parentId: string | null, moved: string[]) => {
    const { version } = (await board.get(`/directives/${id}`)).body
    return board.put(`/directives/${id}/provision-order`, { parentId, ids: moved, version })
  }
  expect((await order(ids[2], [ids[1]])).body.code).toBe('provision.under-itself')
  expect((await order(ids[0], [ids[2]])).status).toBe(200)
  expect((await order(ids[1], [ids[2], ids[3]])).status).toBe(200)
  const numbers = async () => {
    const { tree } = (await board.get(`/directives/${id}`)).body as {
      tree: { parentId: string | null; number: string; position: number }[]
    }
    return tree
      .filter((one) => one.parentId === null)
      .sort((a, b) => a.position - b.position)
      .map((one) => one.number)
  }
  expect((await board.delete(`/directives/${id}/provisions/${ids[1]}`)).status).toBe(200)
  expect(await numbers()).toEqual(['I', 'III'])
  const again = [
    { number: 'II', text: 'Nhiệm vụ' },
    { number: '1', text: 'Nội dung 1', depth: 1 },
  ]
  expect((await add({ items: again, afterId: ids[0] })).status).toBe(200)
  expect((await add({ items: [{ number: '0', text: 'Mở đầu' }], afterId: null })).status).toBe(200)
  expect(await numbers()).toEqual(['0', 'I', 'II', 'III'])
})
test('search needs no tone marks, and the list goes on from its last row', async () => {
  const found = await board.get('/directives?q=bao hiem y te&limit=2')
  expect(found.body.rows).toHaveLength(2)
  const rest = await board.get(`/directives?q=bao hiem y te&limit=200&after=${found.body.next}`)
  const ids = [...found.body.rows, ...rest.body.rows].map((r: { id: string }) => r.id)
  expect(new Set(ids).size).toBe(found.body.total)
  expect((await board.get('/directives?q=100%')).body.total).toBe(0)
})
test('a file of a directive opens to who may see the directive', async () => {
  const { body: file } = await board.upload('/files', 'ke-hoach.txt', 'Kế hoạch')
  const id = await made({ fileIds: [file.id] })
  expect((await leader.get(`/files/${file.id}`)).status).toBe(200)
  expect((await stranger.get(`/files/${file.id}`)).status).toBe(404)
  expect((await leader.post(`/directives/${id}/files`, { fileIds: [file.id] })).status).toBe(404)
  expect((await leader.get(`/directives/${id}/files/${file.id}/text`)).body.text).toBe('Kế hoạch')
  expect((await stranger.get(`/directives/${id}/files/${file.id}/text`)).status).toBe(404)
  expect((await leader.get(`/directives/${await made()}/files/${file.id}/text`)).status).toBe(404)
  const { body: scan } = await board.upload('/files', 'quet.pdf', '%PDF-1.4\ntrailer <<>>\n%%EOF')
  const other = await made({ fileIds: [scan.id] })
  const unread = await leader.get(`/directives/${other}/files/${scan.id}/text`)
  expect([unread.status, unread.body.code]).toEqual([422, expect.stringMatching(/^reading\./)])
})
test('the same key sent twice registers once', async () => {
  const key = 'the-same-key-1'
  const first = await board.post('/directives', plan({ symbol: 'lặp-KH/TU' }), { key })
  const second = await board.post('/directives', plan({ symbol: 'lặp-KH/TU' }), { key })
  expect([second.status, second.body]).toEqual([200, first.body])
})
