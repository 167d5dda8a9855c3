import fc from 'fast-check'
import type { ExpectedFacts, Facts, IndicatorFacts, ObservationFacts, SuccessionFacts, UnitFacts } from './facts.ts'
import { codesOfYear, daysOf } from './naive.ts'

const dates = ['2024-03-01', '2024-07-01', '2024-10-16', '2025-01-01', '2025-07-01']
type Seed = { what: number; a: number; b: number; tenths: number }

/** Districts and communes, and on each date one thing that happens to them: merge, split, part, move, closing, new name. */
function history(seeds: readonly Seed[], communes: number): { units: UnitFacts[]; successions: SuccessionFacts[] } {
  const units: UnitFacts[] = [
    { id: 'T', kind: 'province', parent: null, from: '2020-01-01', to: null },
    ...['P', 'Q'].map((id) => ({ id, kind: 'district', parent: 'T', from: '2020-01-01', to: null })),
    ...Array.from({ length: communes }, (_, i) => ({
      id: `c${i}`,
      kind: 'commune',
      parent: i % 2 ? 'P' : 'Q',
      from: '2020-01-01',
      to: null,
    })),
  ]
  const successions: SuccessionFacts[] = []
  const living = (kind: string) => units.filter((u) => u.kind === kind && u.to === null)
  const end = (u: UnitFacts, on: string) => {
    u.to = on
  }
  seeds.forEach(({ what, a, b, tenths }, i) => {
    const on = dates[i]!
    const [all, districts] = [living('commune'), living('district')]
    const x = all[a % all.length]!
    const y = all[b % all.length]!
    const share = (tenths / 10).toFixed(1)
    const rest = ((10 - tenths) / 10).toFixed(1)
    const born = (id: string, like: UnitFacts) => units.push({ ...like, id, from: on, to: null })
    if (what === 0 && x !== y) {
      born(`m${i}`, x)
      end(x, on)
      end(y, on)
      const parts = [x, y].map((u) => ({ from: u.id, to: `m${i}`, share: '1' }))
      successions.push({ on, kind: 'merge', parts })
    } else if (what === 1) {
      born(`s${i}`, x)
      born(`t${i}`, { ...x, parent: districts[b % districts.length]!.id })
      end(x, on)
      const parts = [
        { from: x.id, to: `s${i}`, share },
        { from: x.id, to: `t${i}`, share: rest },
      ]
      successions.push({ on, kind: 'split', parts })
    } else if (what === 2 && x !== y) {
      const parts = [
        { from: x.id, to: x.id, share },
        { from: x.id, to: y.id, share: rest },
      ]
      successions.push({ on, kind: 'reshape', parts })
    } else if (what === 3 && districts.length > 1) {
      end(x, on)
      units.push({ ...x, parent: districts.find((d) => d.id !== x.parent)?.id ?? 'T', from: on, to: null })
      successions.push({ on, kind: 'transfer', parts: [{ from: x.id, to: x.id, share: '1' }] })
    } else if (what === 4 && x !== y) {
      end(x, on)
      successions.push({ on, kind: 'dissolve', parts: [], dissolved: x.id, takesOver: y.id })
    } else if (what === 5 && districts.length > 1) {
      const gone = districts[a % districts.length]!
      const into = districts.find((d) => d !== gone)!
      end(gone, on)
      for (const u of all.filter((c) => c.parent === gone.id)) {
        end(u, on)
        units.push({ ...u, parent: into.id, from: on, to: null })
      }
      successions.push({
        on,
        kind: 'merge',
        parts: [
          { from: gone.id, to: into.id, share: '1' },
          { from: into.id, to: into.id, share: '1' },
        ],
      })
    }
  })
  return { units, successions }
}

const seed = fc.record({
  what: fc.integer({ min: 0, max: 5 }),
  a: fc.nat(20),
  b: fc.nat(20),
  tenths: fc.integer({ min: 1, max: 9 }),
})
const kinds: Pick<IndicatorFacts, 'kind' | 'overUnits' | 'overTime' | 'denominatorOverTime'>[] = [
  ...(['sum', 'last', 'average', 'max', 'min'] as const).flatMap((overTime) =>
    (['sum', 'average', 'max', 'min'] as const).map((overUnits) => ({ kind: 'number' as const, overUnits, overTime })),
  ),
  { kind: 'ratio', overUnits: 'sum', overTime: 'sum', denominatorOverTime: 'last' },
  { kind: 'ratio', overUnits: 'sum', overTime: 'last' },
  { kind: 'yesno', overUnits: 'sum', overTime: 'last' },
]
const periods = [...codesOfYear('2024'), '2025-01', '2025-02', '2025-Q1']

const cell = fc.record({
  at: fc.nat(1000),
  period: fc.constantFrom(...periods, ...periods.filter((p) => p.length === 7 && !/[HQ]/.test(p))),
  amount: fc.integer({ min: -50, max: 500 }),
  tenth: fc.boolean(),
  below: fc.integer({ min: 1, max: 99 }),
  what: fc.integer({ min: 0, max: 11 }),
  late: fc.nat(4),
})

/**
 * Facts with one indicator X, collected at communes, with values for units that lived in the period, and absences. Some
 * values are of a unit that had ended before: its succession was entered afterwards.
 */
export const randomFacts = (only?: Partial<IndicatorFacts>) =>
  fc
    .record({
      communes: fc.integer({ min: 2, max: 6 }),
      seeds: fc.array(seed, { minLength: 0, maxLength: dates.length }),
      kind: fc.constantFrom(...kinds),
      periodicity: fc.constantFrom('month' as const, 'quarter' as const),
      cells: fc.array(cell, { minLength: 1, maxLength: 60 }),
      due: fc.option(
        fc.array(fc.record({ at: fc.nat(1000), period: fc.constantFrom(...periods), what: fc.nat(7) }), {
          maxLength: 30,
        }),
      ),
    })
    .map(({ communes, seeds, kind, periodicity, cells, due }): Facts => {
      const { units, successions } = history(seeds, communes)
      const alive = (period: string, late: boolean) => {
        const { first, last } = daysOf(period)
        // some time in the period: a value for one that contains the end passes on
        const lived = (u: UnitFacts) => late || u.to === null || u.to > first
        const some = units.filter((u) => u.kind === 'commune' && u.from <= last && lived(u))
        return [...new Set(some.map((u) => u.id))]
      }
      const pick = (period: string, n: number, late: boolean) => {
        const all = alive(period, late)
        return all[n % Math.max(1, all.length)]
      }
      const indicator: IndicatorFacts = { code: 'X', periodicity, kinds: ['commune'], factor: '100', ...kind, ...only }
      const observations = new Map<string, ObservationFacts>()
      for (const { at, period, amount, tenth, below, what, late } of cells) {
        const unit = pick(period, at, late === 0)
        if (!unit) continue
        const base = { indicator: 'X', unit, period, official: what !== 9 }
        const number = tenth ? `${amount}.5` : String(amount)
        const content =
          what === 10
            ? { state: 'notApplicable' as const }
            : what === 11
              ? { state: 'notAvailable' as const }
              : indicator.kind === 'ratio'
                ? { numerator: number, denominator: String(below) }
                : { value: indicator.kind === 'yesno' ? String(below % 2) : number }
        observations.set(`${unit} ${period}`, { ...base, ...content })
      }
      const states = ['nothingArose', 'exempted', 'closed'] as const
      const expected = new Map<string, ExpectedFacts>()
      for (const { at, period, what } of due ?? []) {
        const unit = pick(period, at, what === 4)
        const state = states[what]
        if (unit) expected.set(`${unit} ${period}`, { indicator: 'X', unit, period, ...(state && { state }) })
      }
      return {
        units,
        successions,
        indicators: [indicator],
        observations: [...observations.values()],
        expected: [...expected.values()],
      }
    })
