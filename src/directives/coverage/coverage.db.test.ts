import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#test/client.ts'
import { type Keeping, makeKeeping } from '#test/keeping.ts'

let at: Keeping
beforeAll(async () => {
  at = await makeKeeping()
})
afterAll(() => at.close())

const made = async (symbol: string, givesEffectTo: string[] = []) => {
  const body = { symbol, issuerName: 'Tỉnh ủy', issuedOn: '2020-12-01', kind: 'keHoach', abstract: 'Kế hoạch' }
  const { id } = (await at.board.post('/directives', { ...body, givesEffectTo })).body
  const pasted = 'I. Quan điểm\nII. Nhiệm vụ\n1. Y tế\n2. Giáo dục\nIII. Tổ chức thực hiện'
  const { ids } = (await at.board.post(`/directives/${id}/provisions`, { pasted })).body
  return { id: id as string, ids: ids as string[] }
}
const task = (directiveId: string, provisionId: string) =>
  at.board.post('/tasks', {
    content: 'Việc',
    issuingUnitId: at.boardId,
    leads: [at.healthId],
    directiveId,
    provisionId,
  })
const marks = async (by: Client, id: string) =>
  (await by.get(`/directives/${id}/coverage`)).body.parts.map((part: { number: string; mark: string }) => [
    part.number,
    part.mark,
  ])

test('that nothing is needed is said by those who keep the directive, and with a reason', async () => {
  const { id, ids } = await made('1-KH/TU')
  const { version } = (await at.board.get(`/directives/${id}`)).body
  const address = `/directives/${id}/provisions/${ids[0]}/need`
  expect((await at.focal.put(address, { noNeed: 'Nêu quan điểm', version })).status).toBe(403)
  expect((await at.board.put(address, { noNeed: '  ', version })).status).toBe(400)
  expect((await at.board.put(address, { noNeed: 'Nêu quan điểm', version: version - 1 })).status).toBe(409)
  expect((await at.board.put(address, { noNeed: 'Nêu quan điểm', version })).status).toBe(200)
  expect((await marks(at.board, id))[0]).toEqual(['I', 'notNeeded'])
  expect((await at.board.put(address, { noNeed: null, version: version + 1 })).status).toBe(200)
  expect((await marks(at.board, id))[0]).toEqual(['I', 'none'])
})

test('in the order of the document it says which parts have a task that the reader may see', async () => {
  const above = await made('2-CTr/TU')
  const { id, ids } = await made('3-KH/TU', [above.id])
  await task(id, ids[2]!)
  const drawn = [
    ['I', 'none'],
    ['II', 'none'],
    ['1', 'own'],
    ['2', 'none'],
    ['III', 'none'],
  ]
  expect(await marks(at.board, id)).toEqual(drawn)
  const { directive, parts } = (await at.leader.get(`/directives/${id}/coverage`)).body
  expect([directive.counts, parts[2].lights]).toEqual([
    { total: 4, own: 1, above: 0, notNeeded: 0, none: 3 },
    { none: 1 },
  ])
  const { chain } = (await at.board.get(`/directives/${above.id}/coverage`)).body
  expect(
    chain.map((one: { symbol: string; depth: number; tasks: number }) => [one.symbol, one.depth, one.tasks]),
  ).toEqual([['3-KH/TU', 1, 1]])
  const csv = await at.board.get(`/directives/${id}/coverage-export`)
  expect(csv.text).toContain('3-KH/TU,1,Y tế,"Có nhiệm vụ, chỉ tiêu",1,0,')
  // the draft of another unit is nothing to the reader
  await at.db.updateTable('task').set({ issuing_unit_id: at.healthId }).where('provision_id', '=', ids[2]!).execute()
  expect((await marks(at.board, id))[2]).toEqual(['1', 'none'])
})

test('a year is the sum of its directives, and asked for gaps leaves out those without', async () => {
  const { id, ids } = await made('4-KH/TU')
  for (const provision of ids) await task(id, provision)
  const { rows, counts } = (await at.board.get('/coverage?year=2020')).body
  const sum = (name: string) =>
    rows.reduce((n: number, row: { counts: Record<string, number> }) => n + row.counts[name]!, 0)
  expect(counts).toEqual({
    ...{ total: sum('total'), own: sum('own'), above: sum('above') },
    ...{ notNeeded: sum('notNeeded'), none: sum('none') },
  })
  expect(counts.total).toBe(16)
  const gaps = (await at.board.get('/coverage?year=2020&gaps=true')).body.rows
  expect(gaps.map((row: { symbol: string }) => row.symbol)).not.toContain('4-KH/TU')
  expect((await at.board.get('/coverage?year=2019')).body.rows).toEqual([])
  const taken = (await at.board.get('/coverage-export?year=2020&gaps=true')).text.trim().split(/\r?\n/)
  expect(taken).toHaveLength(1 + gaps.length)
  expect(taken.find((line: string) => line.includes('3-KH/TU'))).toContain(',0,0,0,0,4,0,0')
})
