import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EnteredCell,
  enterFigures,
  makeOfficial,
  readComposition,
  readFigures,
  retractFigures,
} from '#src/indicators/index.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { type Facts, type IndicatorFacts, idOf, type ObservationFacts, putFacts } from './facts.ts'
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

test('what the database reads is what a naive recomputation gives: alone, in a series and by unit', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(),
      fc.constantFrom(...structures),
      fc.boolean(),
      async (facts, structure, provisional) => {
        await putFacts(world.db, facts)
        const naive = naiveReading(facts)
        const asked = { indicators: [idOf('X')], provisional, ...(structure && { structure }) }
        const everyone = [...new Set(facts.units.map((u) => u.id))]
        const series = await readFigures(
          { db: world.reader },
          { ...asked, units: everyone.map(idOf), periods, children: true },
        )
        for (const period of periods) {
          const on = structure ?? daysOf(period).last
          const units = on < daysOf(period).last ? [] : living(facts, on)
          const read = await readFigures({ db: world.reader }, { ...asked, units: units.map(idOf), periods: [period] })
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
            const everywhere = series.filter((row) => row.unit === idOf(unit) && row.period === period)
            expect(everywhere).not.toEqual([])
            for (const row of everywhere) expect({ ...row, parent: null }).toEqual(read[i])
          }
        }
      },
    ),
    { numRuns: runs },
  )
})

test('what a figure is made of adds up to the figure, part by part', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(),
      fc.constantFrom(...structures),
      fc.constantFrom(...periods),
      async (facts, structure, period) => {
        await putFacts(world.db, facts)
        const on = structure ?? daysOf(period).last
        if (on < daysOf(period).last) return
        const indicator = idOf('X')
        const [{ overTime, denominatorOverTime = overTime }] = facts.indicators as [IndicatorFacts]
        const flow = overTime === 'sum' && denominatorOverTime === 'sum'
        const asked = { provisional: false, ...(structure && { structure }) }
        const read = await readFigures(
          { db: world.reader },
          { ...asked, indicators: [indicator], units: living(facts, on).map(idOf), periods: [period] },
        )
        for (const { unit, value, numerator, denominator, exact: whole } of read) {
          const made = await readComposition(
            { db: world.reader },
            { ...asked, indicator, unit: unit!, ended: false, period },
          )
          const shown = { value: made.value, numerator: made.numerator, denominator: made.denominator }
          if (made.adds)
            expect({ unit, period, on, ...shown }).toEqual({ unit, period, on, value, numerator, denominator })
          if (made.adds && whole && flow) expect(made.parts.every((p) => p.share === '1')).toBe(true)
          const added = made.parts.reduce(
            (sum, p) => sum.add(fraction(p.value ?? '0').mul(fraction(p.share))),
            fraction(0),
          )
          const ends = made.parts.every((p) => !/\.\d{12}/.test(p.value ?? ''))
          if (made.adds && made.value !== null && numerator === null && ends) expect(exact(added)).toBe(value)
        }
      },
    ),
    { numRuns: Math.ceil(runs / 2) },
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

const entered = ({ indicator, unit, official: _, ...o }: ObservationFacts): EnteredCell => ({
  ...o,
  indicatorId: idOf(indicator),
  unitId: idOf(unit),
  ...(o.state && { note: 'Chưa có số' }),
})

test('the order of entering changes nothing; receiving and then reopening restores what was', {
  timeout: 240_000,
}, async () => {
  const orders = randomFacts().chain((facts) => {
    // a figure is entered for a unit that is there on the last day of the period
    const cells = facts.observations.filter((o) => living(facts, daysOf(o.period).last).includes(o.unit))
    const whole = { ...facts, observations: [] }
    return fc.record({
      facts: fc.constant(whole),
      cells: fc.constant(cells),
      shuffled: fc.shuffledSubarray(cells, { minLength: cells.length }),
    })
  })
  const everything = (facts: Facts) =>
    readFigures(
      { db: world.reader },
      {
        indicators: [idOf('X')],
        units: living(facts, '2024-12-31').map(idOf),
        periods: ['2024', '2024-Q3'],
        structure: '2024-12-31',
      },
    )
  const owner = { kind: 'form', id: idOf('form') } as const
  const enter = (cells: ObservationFacts[], report: string, official: boolean) =>
    world.act((work) =>
      enterFigures(work, cells.map(entered), { source: { kind: 'report', id: idOf(report) }, owner, official }),
    )
  await fc.assert(
    fc.asyncProperty(orders, async ({ facts, cells, shuffled }) => {
      await putFacts(world.db, facts)
      for (const [i, cell] of cells.entries()) await enter([cell], `one ${i}`, true)
      const before = await everything(facts)
      await putFacts(world.db, facts)
      const half = Math.ceil(shuffled.length / 2)
      await enter(shuffled.slice(0, half), 'first', true)
      await enter(shuffled.slice(half), 'second', true)
      expect(await everything(facts)).toEqual(before)
      const report = { kind: 'report', id: idOf('third') } as const
      await enter(
        shuffled
          .slice(0, 5)
          .map(({ indicator, unit, period }) => ({ indicator, unit, period, state: 'notAvailable' as const })),
        'third',
        false,
      )
      await world.act((work) => makeOfficial(work, report))
      await world.act((work) => retractFigures(work, report))
      expect(await everything(facts)).toEqual(before)
    }),
    { numRuns: Math.ceil(runs / 4) },
  )
})
