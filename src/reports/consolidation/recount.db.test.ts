import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import { addIndicator, makeReporting, type Reporting, table } from '#test/reporting.ts'
import {
  addForm,
  addRegime,
  type Cell,
  openPeriods,
  receiveReport,
  reopenReport,
  saveReport,
  submitReport,
} from '../index.ts'

const rules = { CONG: 'sum', BINH_QUAN: 'average', IT_NHAT: 'min', NHIEU_NHAT: 'max' } as const
const codes = [...Object.keys(rules), 'TY_LE'] as const
const runs = 8
const periods = Array.from({ length: runs }, (_, n) => `2020-${String(n + 1).padStart(2, '0')}`)

let at: Reporting
let regimeId = ''
let period = 0
const clerks: { unitId: string; account: string }[] = []

/** Six communes, at each of which one person writes and sends, that report figures of every rule each month. */
beforeAll(async () => {
  at = await makeReporting()
  for (let n = 0; n < 6; n++) {
    const unitId = await at.unit('commune', `Xã ${n}`, { parent: at.district })
    const account = await at.account(`Người viết ${n}`, ['focal', unitId], ['head', unitId])
    await at.db.insertInto('unit_setting').values({ unit_id: unitId, one_person: true }).execute()
    clerks.push({ unitId, account })
  }
  for (const [code, overUnits] of Object.entries(rules)) await addIndicator(at.world, { code, overUnits })
  await addIndicator(at.world, { code: 'TY_LE', kind: 'ratio', measure: '%', factor: 100 })
  const form = await at.act(
    (work) =>
      addForm(work, {
        name: 'Mẫu tháng',
        ownerUnitId: at.office,
        sections: [table('self', [...codes])],
        fromDay: '2019-01-01',
      }),
    at.people.coordinator,
  )
  const regime = await at.act(
    (work) =>
      addRegime(work, {
        name: 'Báo cáo tháng',
        formId: form.id,
        receivingUnitId: at.office,
        rhythm: 'month',
        windowRule: 'calendar',
        dueRules: { rule: { kind: 'end' } },
        locks: false,
        graceDays: 0,
        from: '2020-01-01',
        units: clerks.map(({ unitId }) => ({ unitId })),
      }),
    at.people.coordinator,
  )
  regimeId = regime.id
  await at.act((work) => openPeriods(work))
})
afterAll(() => at.close())

type Given = { n: number; d: number } | 'notApplicable' | 'notAvailable' | null
type Answered = { fate: 'open' | 'draft' | 'sent' | 'received' | 'reopened'; cells: Record<string, Given> }

const given = fc.oneof(
  { weight: 6, arbitrary: fc.record({ n: fc.integer({ min: 0, max: 4000 }), d: fc.integer({ min: 1, max: 300 }) }) },
  { weight: 1, arbitrary: fc.constantFrom('notApplicable' as const, 'notAvailable' as const, null) },
)
const answered: fc.Arbitrary<Answered> = fc.record({
  fate: fc.constantFrom('open', 'draft', 'sent', 'received', 'received', 'reopened'),
  cells: fc.record(Object.fromEntries(codes.map((code) => [code, given]))),
})

/** Hundredths for plain figures, so that decimals are added too; both parts for the share. */
const cellOf = (unitId: string, indicator: string, said: Given): Cell[] => {
  const place = { unitId, indicator, item: '' }
  if (said === null) return []
  if (typeof said === 'string') return [{ ...place, state: said, reason: 'Không có' }]
  if (indicator === 'TY_LE') return [{ ...place, numerator: String(said.n), denominator: String(said.d) }]
  return [{ ...place, value: exact(fraction(said.n).div(100)) }]
}

async function send(clerk: (typeof clerks)[number], id: string, { fate, cells }: Answered) {
  if (fate === 'open') return
  const all = Object.entries(cells).flatMap(([code, said]) => cellOf(clerk.unitId, code, said))
  const content = { sections: { p2: { cells: all } } }
  const saved = await at.act((work) => saveReport(work, id, { version: 1, content }), clerk.account)
  if (fate === 'draft') return
  const sent = await at.act((work) => submitReport(work, id, saved), clerk.account)
  if (fate === 'sent') return
  const received = await at.act((work) => receiveReport(work, id, sent), at.people.coordinator)
  if (fate === 'reopened')
    await at.act((work) => reopenReport(work, id, { ...received, reason: 'Sửa' }), at.people.coordinator)
}

/** The same counted in memory, from what was answered alone. */
function recount(answers: readonly Answered[], code: string, counts: readonly Answered['fate'][]) {
  const from = answers.filter(({ fate }) => counts.includes(fate)).map(({ cells }) => cells[code] ?? null)
  const numbers = from.filter((said) => said !== null && typeof said === 'object')
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  const of = (): Fraction | undefined => {
    if (numbers.length === 0) return undefined
    const values = numbers.map(({ n }) => n)
    if (code === 'TY_LE') return fraction(100 * sum(values)).div(sum(numbers.map(({ d }) => d)))
    const rule = rules[code as keyof typeof rules]
    const hundredths = {
      sum: () => fraction(sum(values)),
      average: () => fraction(sum(values)).div(values.length),
      min: () => fraction(Math.min(...values)),
      max: () => fraction(Math.max(...values)),
    }[rule]()
    return hundredths.div(100)
  }
  const value = of()
  return {
    value: value === undefined ? null : exact(value),
    reported: numbers.length,
    expected: answers.length - from.filter((said) => said === 'notApplicable').length,
  }
}

test('whatever the units answered and however far it has come, the consolidation says what a recount says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...clerks.map(() => answered)), async (answers) => {
      const month = periods[period++ % runs]!
      const reports = await at.db
        .selectFrom('expected_report')
        .select(['id', 'unit_id', 'version'])
        .where('regime_id', '=', regimeId)
        .where('period', '=', month)
        .execute()
      if (reports.some(({ version }) => version > 1)) return
      for (const [n, clerk] of clerks.entries())
        await send(clerk, reports.find((one) => one.unit_id === clerk.unitId)!.id, answers[n]!)
      const path = `/consolidation/figures?regimeId=${regimeId}&period=${month}`
      const { figures } = (await at.as(at.people.coordinator).get(path)).body
      expect(figures.map((one: { indicator: { code: string } }) => one.indicator.code)).toEqual(codes)
      for (const { indicator, official, provisional } of figures) {
        expect({ month, code: indicator.code, official }).toMatchObject({
          official: recount(answers, indicator.code, ['received']),
        })
        expect({ month, code: indicator.code, provisional }).toMatchObject({
          provisional: recount(answers, indicator.code, ['received', 'sent']),
        })
      }
    }),
    { numRuns: runs, endOnFailure: true },
  )
})
