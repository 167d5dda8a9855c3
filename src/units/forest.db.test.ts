import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { days, NaiveUnits, type Step } from '#test/naive-units.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { addSuccession, addUnit, branchOn, changeUnit, endUnit } from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

// the last of the days stands for all that come after: nothing is asked to change on it
const day = fc.integer({ min: 0, max: days.length - 2 })
const which = fc.nat({ max: 9 })
const kind = fc.constantFrom('province', 'district', 'commune', 'peoplesCommittee', 'partyCommittee', 'department')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('add' as const), kind, parent: fc.option(which), from: day }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('move' as const), unit: which, parent: fc.option(which), from: day }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('end' as const), unit: which, last: day }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('pass' as const), unit: which, parent: which, from: day }) },
)

/** Takes the step through the acts; false when it was refused. */
async function take(work: Work, ids: string[], step: Step): Promise<boolean> {
  const version = async (id: string) =>
    (await work.db.selectFrom('unit').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const at = (n: number) => ids[n]!
  try {
    if (step.act === 'add') {
      const n = ids.length
      const parentId = step.parent === null ? null : at(step.parent)
      const { kind, from } = step
      ids.push((await addUnit(work, { code: `U${n}`, name: `Đơn vị ${n}`, kind, parentId, from: days[from]! })).id)
    } else if (step.act === 'move') {
      const parentId = step.parent === null ? null : at(step.parent)
      const id = at(step.unit)
      await changeUnit(work, { id, version: await version(id), from: days[step.from]!, parentId })
    } else if (step.act === 'end') {
      const id = at(step.unit)
      await endUnit(work, { id, version: await version(id), on: days[step.last]! })
    } else {
      const part = { from: at(step.unit), to: at(step.parent), share: '1' }
      await addSuccession(work, { on: days[step.from]!, kind: 'merge', parts: [part] })
    }
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

const undone = new Error('undone')

test('for every day the units form a forest, and branch, below and reach are what their definitions say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const naive = new NaiveUnits()
      const run = world.act(async (work) => {
        const ids: string[] = []
        for (const asked of steps) {
          const taken = naive.fitting(asked)
          if (!taken) continue
          expect([taken, await take(work, ids, taken)]).toEqual([taken, naive.take(taken)])
        }
        const named = (found: Iterable<string>) => [...found].map((id) => ids.indexOf(id)).toSorted((a, b) => a - b)
        for (const [d, today] of days.entries()) {
          const below = await rows(
            work.db,
            sql<{ u: string; id: string }>`
            select u, b as id from unnest(${ids}::uuid[]) u, below(u, ${today}::date) b`,
          )
          const reached = await rows(
            work.db,
            sql<{ u: string; id: string; before: string | null }>`
            select u, unit_id as id, before from unnest(${ids}::uuid[]) u, reach(array[u], ${today}::date)`,
          )
          for (const [n, id] of ids.entries()) {
            expect(naive.climbs(n, d)).toBe(true)
            expect(named(await branchOn(work, id, today))).toEqual(naive.branch(n, d))
            expect(named(below.filter((b) => b.u === id).map((b) => b.id))).toEqual(naive.below(n, d))
            const reach = reached.filter((r) => r.u === id).map((r) => `${ids.indexOf(r.id)} ${r.before}`)
            expect(reach.toSorted()).toEqual(naive.reach(n, d))
          }
        }
        throw undone
      })
      await expect(run).rejects.toBe(undone)
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  )
}, 120_000)
