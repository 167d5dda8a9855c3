import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { readerOf, type Tx } from '../database.ts'
import { linkHash } from './event.ts'
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
      expect(faults).toContainEqual({ seq: at, fault: 'changed' })
    }),
    { numRuns: 40 },
  )
})

test('an altered payload or salt is found, and one taken away without an event that says so', async () => {
  await fc.assert(
    fc.asyncProperty(seq, fc.boolean(), async (at, salt) => {
      const set = salt ? sql`salt = sha256('x')` : sql`payload = payload || '{"n": 99}'`
      const changed = await afterwards((tx) => sql`update audit_payload set ${set} where seq = ${at}`.execute(tx))
      expect(changed.faults).toEqual([{ seq: at, fault: 'payloadChanged' }])
      const gone = await afterwards((tx) => sql`delete from audit_payload where seq = ${at}`.execute(tx), head)
      expect(gone.faults).toEqual([{ seq: at, fault: 'payloadMissing' }])
    }),
    { numRuns: 12 },
  )
})

test('content that an act of purging names may be gone, and no other', async () => {
  const world = await makeWorld()
  for (const n of [1, 2, 3])
    await world.act(async (work) => work.record('test.kept', { kind: 'test', id: String(n) }, { n }))
  await world.act(async (work) => work.record('content.purged', { kind: 'test', id: '2' }, { erased: [2] }))
  await sql`delete from audit_payload where seq in (2, 3)`.execute(world.db)
  expect((await verifyChain(world.reader)).faults).toEqual([{ seq: 3, fault: 'payloadMissing' }])
  await world.close()
})

const places = ['audit_event', 'audit_payload'] as const
const gapAt = async (tx: Tx, from: number, count: number) => {
  for (const table of places) {
    await sql`update ${sql.table(table)} set seq = -seq where seq > ${from}`.execute(tx)
    await sql`update ${sql.table(table)} set seq = -seq - ${count}::int where seq < 0`.execute(tx)
  }
}
const remove = async (tx: Tx, from: number, to: number) => {
  for (const table of ['audit_payload', 'audit_event'] as const)
    await sql`delete from ${sql.table(table)} where seq between ${from} and ${to}`.execute(tx)
}

test('events that were removed are named, whether the numbers after them were closed up or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: length - 3 }),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      async (from, more, closeUp) => {
        const to = from + more
        const { faults } = await afterwards(async (tx) => {
          await remove(tx, from, to)
          if (closeUp) await gapAt(tx, to, to - from + 1)
        }, head)
        expect(faults).toEqual([{ seq: from, to, fault: 'removed' }])
      },
    ),
    { numRuns: 20 },
  )
})

test('a chain whose end was cut off has no fault in itself, and is found by the head that was noted', async () => {
  const cut = (noted?: string) => afterwards((tx) => remove(tx, length - 1, length), noted)
  expect((await cut()).faults).toEqual([])
  expect((await cut(head)).faults).toEqual([{ seq: length - 2, fault: 'headMissing' }])
})

/** Gives the event these words and every hash from it to `to` anew, as one who knows the rule would. */
async function writeAnew(tx: Tx, from: number, to: number) {
  await sql`update audit_event set action = 'test.forged' where seq = ${from}`.execute(tx)
  for (let n = from; n <= to; n++) {
    const e = await tx.selectFrom('audit_event').selectAll().where('seq', '=', String(n)).executeTakeFirstOrThrow()
    const before = await tx
      .selectFrom('audit_event')
      .select('hash')
      .where('seq', '=', String(n - 1))
      .executeTakeFirst()
    const prev_hash = n === from ? e.prev_hash : before!.hash
    const { action, actor_id: actorId, acting_for_id: actingForId } = e
    const fields = {
      at: e.at.toISOString(),
      action,
      recordedAt: e.recorded_at.toISOString(),
      actorId,
      actingForId,
      subjectKind: e.subject_kind,
      subjectId: e.subject_id,
    }
    const hashes = { payloadHash: e.payload_hash.toString('hex'), prevHash: prev_hash.toString('hex') }
    const hash = Buffer.from(linkHash({ ...fields, ...hashes, seq: n }), 'hex')
    await tx.updateTable('audit_event').set({ prev_hash, hash }).where('seq', '=', String(n)).execute()
  }
}

test('an event that was written anew with its hash is named; so is the whole rest, by the head that was noted', async () => {
  expect((await afterwards((tx) => writeAnew(tx, 5, 5))).faults).toEqual([{ seq: 5, fault: 'rewritten' }])
  expect((await afterwards((tx) => writeAnew(tx, 5, 8))).faults).toEqual([{ seq: 8, fault: 'rewritten' }])
  expect((await afterwards((tx) => writeAnew(tx, 5, length))).faults).toEqual([])
  expect((await afterwards((tx) => writeAnew(tx, 5, length), head)).faults).toEqual([
    { seq: length, fault: 'headMissing' },
  ])
})

test('an event put in with a right hash of its own is named, not those it pushed up', async () => {
  const { faults } = await afterwards(async (tx) => {
    await moveUp(tx, 6)
    await sql`insert into audit_event select 6, at, recorded_at, actor_id, acting_for_id, action, subject_kind,
      subject_id, payload_hash, prev_hash, hash from audit_event where seq = 7`.execute(tx)
    await sql`insert into audit_payload select 6, salt, payload from audit_payload where seq = 7`.execute(tx)
    await writeAnew(tx, 6, 6)
  })
  expect(faults).toEqual([{ seq: 6, fault: 'inserted' }])
})

test('an inserted event is found, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(seq, async (at) => {
      const { faults } = await afterwards(async (tx) => {
        await moveUp(tx, at)
        await sql`insert into audit_event select ${at}, at, recorded_at, actor_id, acting_for_id, 'test.forged', subject_kind,
          subject_id, payload_hash, prev_hash, hash from audit_event where seq = ${at + 1}`.execute(tx)
      })
      expect(faults).toContainEqual({ seq: at, fault: 'inserted' })
      expect(faults).toContainEqual({ seq: at, fault: 'payloadMissing' })
      expect(faults).toHaveLength(2)
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
      const [first, second] = [Math.min(a, b), Math.max(a, b)]
      expect(faults).toEqual([
        { seq: first, to: first, was: second, fault: 'moved' },
        { seq: second, to: second, was: first, fault: 'moved' },
      ])
    }),
    { numRuns: 15 },
  )
})
