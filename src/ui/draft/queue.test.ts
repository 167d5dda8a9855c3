import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answered,
  chose,
  next,
  notToSubmit,
  type Queue,
  refused,
  type Sending,
  toSubmit,
  waits,
  wrote,
} from './queue.ts'

type Done = { key: string; act: string; content?: string }
/** Does what it is asked once under each key, refuses what starts from another version, and remembers what it did. */
function server() {
  const done: Done[] = []
  const replies = new Map<string, number>()
  let version = 1
  return {
    done,
    take(sent: Sending<string>): number {
      const known = replies.get(sent.key)
      if (known !== undefined) return known
      if (sent.version !== version) throw new Error(`from ${sent.version}, but ${version} stands`)
      version += 1
      replies.set(sent.key, version)
      done.push({ key: sent.key, act: sent.act ?? 'save', ...(sent.act !== 'submit' && { content: sent.content }) })
      return version
    },
  }
}
const begun: Queue<string> = { version: 1, content: '', dirty: false }

/** What can befall a draft: typing, submitting, a try that gets through, a line cut before or after the server did it. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), text: fc.string({ maxLength: 3 }) }),
  fc.constantFrom({ kind: 'submit' as const }, { kind: 'keepWriting' as const }),
  fc.constantFrom({ kind: 'through' as const }, { kind: 'cutBefore' as const }, { kind: 'cutAfter' as const }),
  // two pages cannot send at once; the same thing told twice is what a page that is closed and opened again does
  fc.constantFrom({ kind: 'twice' as const }, { kind: 'closed' as const }),
)

test('whatever is cut off, closed and sent again: each act happens once, in order, and in the end the server has the last words', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const there = server()
      let keys = 0
      let queue = begun
      let asked = 0
      const key = () => `k${++keys}`
      const attempt = (how: 'through' | 'cutBefore' | 'cutAfter' | 'twice') => {
        queue = next(queue, key)
        const { sending } = queue
        if (!sending || how === 'cutBefore') return
        const version = there.take(sending)
        if (how === 'twice') expect(there.take(sending)).toBe(version)
        if (how !== 'cutAfter') queue = answered(queue, version)
      }
      for (const one of steps) {
        const underWay = queue.sending?.act === 'submit'
        // a page lets nobody write while the submission may be done already
        if (one.kind === 'write' && !underWay) queue = wrote(queue, one.text, 'now')
        if (one.kind === 'submit' && !underWay && !queue.submit) queue = toSubmit(queue, 'now')
        if (one.kind === 'keepWriting' && !underWay) queue = notToSubmit(queue)
        if (one.kind === 'closed') queue = JSON.parse(JSON.stringify(queue))
        if (['through', 'cutBefore', 'cutAfter', 'twice'].includes(one.kind)) attempt(one.kind as 'through')
      }
      const wanted = queue.submit === true
      asked = there.done.filter(({ act }) => act === 'submit').length
      const before = there.done.length
      const already = queue.sending?.act === 'submit' && there.done.at(-1)?.key === queue.sending.key
      for (let left = 5; waits(queue) && left > 0; left--) attempt('through')
      expect(waits(queue)).toBe(false)
      expect(queue.since).toBeUndefined()
      expect(new Set(there.done.map((d) => d.key)).size).toBe(there.done.length)
      const saved = there.done.filter(({ act }) => act === 'save')
      if (saved.length > 0) expect(saved.at(-1)?.content).toBe(queue.content)
      const submitted = there.done.filter(({ act }) => act === 'submit').length
      expect(submitted).toBe(asked + (wanted && !already ? 1 : 0))
      // what is submitted is the last thing done: no save slips in behind it
      if (wanted && !already) expect([there.done.at(-1)?.act, there.done.length > before]).toEqual(['submit', true])
    }),
  )
})

test('who writes on takes the wish to submit back; who is refused is asked again before anything is submitted', () => {
  const wanted = toSubmit(wrote(begun, 'một', 't1'), 't2')
  expect(wrote(wanted, 'hai', 't3')).toMatchObject({ submit: false, dirty: true, since: 't1' })
  const sent = next(wanted, () => 'k1')
  expect(sent.sending).toEqual({ version: 1, content: 'một', key: 'k1' })
  expect(refused(sent)).toMatchObject({ dirty: true, submit: false, sending: undefined, since: 't1' })
  const submitted = next(answered(sent, 2), () => 'k2')
  expect(submitted.sending).toEqual({ act: 'submit', version: 2, key: 'k2' })
  expect(waits(refused(submitted))).toBe(false)
})

test('what is unchanged is saved once more where a returned report must be a draft again', () => {
  expect(next(toSubmit(begun, 't', true), () => 'k').sending).toEqual({ version: 1, content: '', key: 'k' })
  expect(next(toSubmit(begun, 't'), () => 'k').sending).toEqual({ act: 'submit', version: 1, key: 'k' })
})

test('of two versions one is chosen: mine is saved on top of theirs, theirs leaves nothing to send', () => {
  const mine = wrote(begun, 'của tôi', 't')
  expect(next(chose(mine, 5), () => 'k').sending).toEqual({ version: 5, content: 'của tôi', key: 'k' })
  expect(waits(chose(mine, 5, 'của bạn'))).toBe(false)
  expect(chose(mine, 5, 'của bạn').content).toBe('của bạn')
})
