import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFigures } from '#src/indicators/index.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { type Facts, idOf, putFacts } from './facts.ts'
import { daysOf, naiveReading } from './naive.ts'
import { randomFacts } from './random.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-24' })
})
afterAll(() => world.close())

const periods = ['2024-02', '2024-Q1', '2024-Q3', '2024-H2', '2024', '2025-01', '2025-Q1']
const structures = [undefined, '2024-12-31', '2025-02-01', '2026-01-01']
const runs = Number(process.env.PROPERTY_RUNS ?? 40)
const living = (facts: Facts, day: string) => [
  ...new Set(facts.units.filter((u) => u.from <= day && (u.to === null || day < u.to)).map((u) => u.id)),
]

test('what the database reads is what a naive recomputation gives', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(),
      fc.constantFrom(...structures),
      fc.boolean(),
      async (facts, structure, provisional) => {
        await putFacts(world.db, facts)
        const naive = naiveReading(facts)
        for (const period of periods) {
          const on = structure ?? daysOf(period).last
          if (on < daysOf(period).last) continue
          const units = living(facts, on)
          const read = await readFigures(
            { db: world.reader },
            {
              indicators: [idOf('X')],
              units: units.map(idOf),
              periods: [period],
              provisional,
              ...(structure && { structure }),
            },
          )
          for (const [i, unit] of units.entries()) {
            const {
              value,
              reported,
              expected,
              exact: whole,
            } = naive({ indicator: 'X', unit, period, provisional, ...(structure && { structure }) })
            const { value: v, reported: r, expected: e, exact: x } = read[i]!
            const shown = { unit, period, on, value: v, reported: r, expected: e, exact: x }
            expect(shown).toEqual({ unit, period, on, value: value && exact(value), reported, expected, exact: whole })
          }
        }
      },
    ),
    { numRuns: runs },
  )
})

test('restating conserves sums, with the row of ended units', { timeout: 240_000 }, async () => {
  const sums = randomFacts({ kind: 'number', overUnits: 'sum', overTime: 'sum' })
  await fc.assert(
    fc.asyncProperty(sums, fc.constantFrom(...periods), async (facts, period) => {
      await putFacts(world.db, facts)
      const ask = (structure?: string) =>
        readFigures(
          { db: world.reader },
          {
            indicators: [idOf('X')],
            units: [idOf('T')],
            periods: [period],
            children: true,
            ...(structure && { structure }),
          },
        )
      const add = (rows: Awaited<ReturnType<typeof ask>>) =>
        exact(rows.reduce((s, r) => s.add(fraction(r.value ?? '0')), fraction(0)))
      const [asReported, ...parts] = await ask()
      for (const structure of ['2025-06-30', '2025-07-01', '2026-01-01']) {
        const [whole, ...below] = await ask(structure)
        expect(whole!.value).toBe(asReported!.value)
        expect(add(below)).toBe(exact(fraction(whole!.value ?? '0')))
      }
      expect(add(parts)).toBe(exact(fraction(asReported!.value ?? '0')))
    }),
    { numRuns: runs },
  )
})
