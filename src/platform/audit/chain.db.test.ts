import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { readerOf, type Tx } from '../database.ts'
import { type Verdict, verifyChain } from './verify.ts'

const length = 12
let world: TestWorld
let head: string
beforeAll(async () => {
  world = await makeWorld()
  for (let n = 1; n <= length; n++)
    await world.act(async (work) => work.record(`test.${n}`, { kind: 'test', id: String(n) }, { n, why: `lý do ${n}` }))
  head = (await verifyChain(world.reader)).head
})
afterAll(() => world.close())

class Undo extends Error {}
/** What the verification says of a chain so changed; the change is undone afterwards. */
async function afterwards(change: (tx: Tx) => Promise<unknown>, noted?: string): Promise<Verdict> {
  let verdict: Verdict | undefined
  await world.db
    .transaction()
    .execute(async (tx) => {
      await sql`alter table audit_payload drop constraint audit_payload_seq_fkey`.execute(tx)
      await change(tx)
      verdict = await verifyChain(readerOf(tx), noted)
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  return verdict!
}

const moveUp = async (tx: Tx, from: number) => {
  for (const table of ['audit_event', 'audit_payload'] as const) {
    await sql`update ${sql.table(table)} set seq = -seq where seq >= ${from}`.execute(tx)
    await sql`update ${sql.table(table)} set seq = 1 - seq where seq < 0`.execute(tx)
  }
}
const seq = fc.integer({ min: 1, max: length })
const altered = fc.constantFrom(
  "at = at + interval '1 second'",
  "recorded_at = recorded_at + interval '1 second'",
  'actor_id = gen_random_uuid()',
  'acting_for_id = gen_random_uuid()',
  "action = 'test.other'",
  "subject_kind = 'other'",
  "subject_id = 'other'",
  "payload_hash = sha256('x')",
  "prev_hash = sha256('x')",
  "hash = sha256('x')",
)

test('an untouched chain has no fault, and holds the head that was noted', async () => {
  expect((await afterwards(async () => {}, head)).faults).toEqual([])
})

test('any field of any event that was altered is found', async () => {
  await fc.assert(
    fc.asyncProperty(seq, altered, async (at, set) => {
      const { faults } = await afterwards((tx) =>
        sql`update audit_event set ${sql.raw(set)} where seq = ${at}`.execute(tx),
      )
      expect(faults.map((fault) => fault.seq)).toContain(at)
    }),
    { numRuns: 40 },
  )
})

test('an altered payload or salt is found; an erased payload leaves the chain whole', async () => {
  await fc.assert(
    fc.asyncProperty(seq, fc.boolean(), async (at, salt) => {
      const set = salt ? sql`salt = sha256('x')` : sql`payload = payload || '{"n": 99}'`
      const changed = await afterwards((tx) => sql`update audit_payload set ${set} where seq = ${at}`.execute(tx))
      expect(changed.faults).toEqual([{ seq: at, fault: 'payloadChanged' }])
      const erased = await afterwards((tx) => sql`delete from audit_payload where seq = ${at}`.execute(tx), head)
      expect(erased.faults).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('a removed event is found, the last one by the head that was noted', async () => {
  await fc.assert(
    fc.asyncProperty(seq, fc.boolean(), async (at, closeUp) => {
      const { faults } = await afterwards(async (tx) => {
        await sql`delete from audit_payload where seq = ${at}`.execute(tx)
        await sql`delete from audit_event where seq = ${at}`.execute(tx)
        if (!closeUp) return
        for (const table of ['audit_event', 'audit_payload'] as const) {
          await sql`update ${sql.table(table)} set seq = -seq where seq > ${at}`.execute(tx)
          await sql`update ${sql.table(table)} set seq = -seq - 1 where seq < 0`.execute(tx)
        }
      }, head)
      expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 24 },
  )
})

test('an inserted event is found, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(seq, async (at) => {
      const { faults } = await afterwards(async (tx) => {
        await moveUp(tx, at)
        await sql`insert into audit_event select ${at}, at, recorded_at, actor_id, acting_for_id, 'test.forged', subject_kind,
          subject_id, payload_hash, prev_hash, hash from audit_event where seq = ${at + 1}`.execute(tx)
      })
      expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 15 },
  )
})

test('two events that changed places are found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(seq, { minLength: 2, maxLength: 2 }), async ([a = 1, b = 2]) => {
      const { faults } = await afterwards(async (tx) => {
        for (const table of ['audit_event', 'audit_payload'] as const) {
          const places = sql.table(table)
          await sql`update ${places} set seq = -seq where seq in (${a}, ${b})`.execute(tx)
          await sql`update ${places} set seq = case seq when ${-a} then ${b}::bigint else ${a}::bigint end where seq < 0`.execute(
            tx,
          )
        }
      })
      expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 15 },
  )
})
