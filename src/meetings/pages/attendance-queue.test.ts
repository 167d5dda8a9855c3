import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepQueue, type Mark, put, type Queue, readQueue, sending, settled, shownFor } from './attendance-queue.ts'

const here: Mark = { attendance: 'present', representedBy: null }
const away: Mark = { attendance: 'absent', representedBy: null }

test('a tap that may have arrived is sent again just so, and the next one waits behind it', () => {
  let queue = sending(put([], 'a', here, 'k1'), 3)
  queue = put(queue, 'a', away, 'k2')
  expect(queue.map(({ key, version }) => [key, version])).toEqual([
    ['k1', 3],
    ['k2', null],
  ])
  expect(sending(queue, 9)[0]).toMatchObject({ key: 'k1', version: 3, mark: here })
})
test('a tap that was never sent gives way to the next on the same row', () => {
  expect(put(put([], 'a', here, 'k1'), 'a', away, 'k2').map(({ key }) => key)).toEqual(['k2'])
})
test('a spoilt or another person’s shelf gives nothing', () => {
  const kept = new Map<string, string>()
  const shelf = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
  keepQueue(shelf, 'me', 'm', put([], 'a', here, 'k1'))
  expect(readQueue(shelf, 'me', 'm')).toHaveLength(1)
  expect(readQueue(shelf, 'you', 'm')).toEqual([])
  kept.set('mach.attendance.me.m', '{')
  expect(readQueue(shelf, 'me', 'm')).toEqual([])
})

test('whatever is tapped and whenever the line comes back, each row ends as it was tapped last', () => {
  const step = fc.oneof(
    fc.record({ tap: fc.constantFrom('a', 'b', 'c'), mark: fc.constantFrom(here, away) }),
    fc.constantFrom('send' as const, 'lost' as const),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = new Map<string, { mark: Mark | null; version: number }>()
      const replies = new Map<string, number>()
      const known = new Map<string, number>()
      const last = new Map<string, Mark>()
      const row = (id: string) => server.get(id) ?? { mark: null, version: 1 }
      let queue: Queue = []
      let n = 0
      const send = (lost: boolean) => {
        const [first] = queue
        if (!first) return
        queue = sending(queue, known.get(first.invitedId) ?? 1)
        const { key, invitedId, mark, version } = queue[0]!
        if (!replies.has(key)) {
          expect(version).toBe(row(invitedId).version)
          server.set(invitedId, { mark, version: version! + 1 })
          replies.set(key, version! + 1)
        }
        if (lost) return
        known.set(invitedId, replies.get(key)!)
        queue = settled(queue, key)
      }
      for (const one of steps) {
        if (typeof one === 'string') send(one === 'lost')
        else {
          queue = put(queue, one.tap, one.mark, `k${++n}`)
          last.set(one.tap, one.mark)
        }
        for (const [id, mark] of last) expect(shownFor(queue, id) ?? row(id).mark).toEqual(mark)
      }
      while (queue.length > 0) send(false)
      for (const [id, mark] of last) expect(row(id).mark).toEqual(mark)
    }),
  )
})
