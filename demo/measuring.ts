import type { Day } from '#src/platform/day.ts'
import { communeFigures, districtFigures, quarters } from './content/figures.ts'
import { indicators } from './content/indicators.ts'
import type { Communes } from './reporting.ts'
import type { Place, Stage } from './stage.ts'
import { type Line, takeLines } from './taking-files.ts'

const earlier = quarters.filter((quarter) => quarter.startsWith('2019'))

const take = (stage: Stage, on: Day, kind: string, lines: readonly Line[]) =>
  stage.act(undefined, on, (work) => takeLines(work, kind, lines))

const indicatorLines = (): Line[] =>
  indicators.map((i) => ({
    code: i.code,
    name_vi: i.nameVi,
    name_en: i.nameEn,
    kind: i.kind,
    measure: i.measure,
    over_units: i.overUnits,
    over_time: i.overTime,
    denominator_over_time: i.denominatorOverTime,
    factor: i.factor,
    direction: i.direction,
    periodicity: i.periodicity,
    decimals: i.decimals,
    collected_at: i.kind === 'formula' ? undefined : i.collectedAt,
    sector: i.sector,
    formula: i.formula,
  }))

/** The year before, by quarter and school year: what reports are compared with. */
function earlierLines(communes: Communes): Line[] {
  const lines: Line[] = []
  for (const [district, keys] of communes) {
    const d = districtFigures(district, keys.length)
    earlier.forEach((period, at) => {
      const about = { unit: district, period }
      lines.push({ indicator: 'TRUONG', ...about, value: d.schools[at] })
      lines.push({ indicator: 'TRUONG_CQG', ...about, value: d.standard[at] })
      lines.push({ indicator: 'VIEC_LAM', ...about, value: d.jobs[at] })
      lines.push({ indicator: 'XA_YTE', ...about, value: d.health[at] })
    })
    for (const unit of keys) {
      const f = communeFigures(unit)
      earlier.forEach((period, at) => {
        lines.push({ indicator: 'BHXH_TN', unit, period, value: f.bhxh[at] })
        lines.push({ indicator: 'BHYT_TL', unit, period, numerator: f.insured[at], denominator: f.people[at] })
        lines.push({ indicator: 'LOP_XMC', unit, period, value: f.classes[at] })
      })
      const { of, inSchool } = f.children[0]!
      lines.push({ indicator: 'TRE5T_DH', unit, period: 'SY2018', numerator: inSchool, denominator: of })
      lines.push({ indicator: 'PCGD_5T', unit, period: '2019', value: f.people[0]! % 11 === 0 ? 0 : 1 })
    }
  }
  return lines
}

const universal = (communes: Communes): Line[] =>
  [...communes.values()].flat().map((unit) => ({
    indicator: 'PCGD_5T',
    unit,
    period: '2020',
    value: communeFigures(unit).people[0]! % 23 === 0 ? 0 : 1,
  }))

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

/** Two years of targets for the province and its districts, a little above what the year before reached. */
function targetLines(communes: Communes): Line[] {
  const lines: Line[] = []
  const decided = { 2020: '2020-02-14', 2021: '2021-01-08' } as const
  const totals: Record<string, number> = {}
  const add = (indicator: string, unit: string, period: string, value: number, year: 2020 | 2021) =>
    lines.push({
      indicator,
      unit,
      period,
      value,
      decided_on: decided[year],
      basis: year === 2020 ? '84-KH/TU' : '12-KH/TU',
    })
  for (const [district, keys] of communes) {
    const d = districtFigures(district, keys.length)
    const all = keys.map(communeFigures)
    for (const year of [2020, 2021] as const) {
      const last = year === 2020 ? 3 : 7
      const wanted = {
        BHXH_TN: Math.round((sum(all.map((f) => f.bhxh[last]!)) * 1.12) / 10) * 10,
        LOP_XMC: Math.round(sum(all.map((f) => sum(f.classes.slice(last - 3, last + 1)))) * 1.05),
        VIEC_LAM: Math.round((sum(d.jobs.slice(last - 3, last + 1)) * 1.04) / 10) * 10,
        TRUONG_CQG: d.standard[last]! + 2,
        XA_YTE: Math.min(keys.length, d.health[last]! + 1),
      }
      for (const [indicator, value] of Object.entries(wanted)) {
        add(indicator, district, String(year), value, year)
        totals[`${indicator} ${year}`] = (totals[`${indicator} ${year}`] ?? 0) + value
      }
      add('BHYT_TL', district, String(year), year === 2020 ? 97 : 97.5, year)
    }
  }
  for (const year of [2020, 2021] as const) {
    for (const indicator of ['BHXH_TN', 'LOP_XMC', 'VIEC_LAM', 'TRUONG_CQG', 'XA_YTE'])
      add(indicator, '11', String(year), totals[`${indicator} ${year}`]!, year)
    add('BHYT_TL', '11', String(year), year === 2020 ? 97.2 : 97.8, year)
    add('PCGD_5T', '11', String(year), 129, year)
    add('TRE5T_DH', '11', year === 2020 ? 'SY2019' : 'SY2020', 99.5, year)
    add('TL_TRUONG_CQG', '11', String(year), year === 2020 ? 65 : 67, year)
  }
  return lines
}

/** What the public reads. */
const publicCodes = ['BHYT_TL', 'BHXH_TN', 'TRUONG_CQG', 'TL_TRUONG_CQG', 'XA_YTE', 'LOP_XMC']

/** Ten indicators, their targets over two years, and the figures of the year before; all of them made up. */
export async function buildMeasures(stage: Stage, place: Place, communes: Communes): Promise<void> {
  await take(stage, '2019-12-20', 'indicators', indicatorLines())
  await stage.act(undefined, '2019-12-20', async (work) => {
    const owner_unit_id = place.unit('BTGTU')
    await work.tx.updateTable('indicator').set({ illustrative: true, owner_unit_id }).execute()
    await work.tx.updateTable('indicator').set({ public: true }).where('code', 'in', publicCodes).execute()
  })
  await take(stage, '2020-01-10', 'observations', earlierLines(communes))
  await take(stage, '2020-12-21', 'observations', universal(communes))
  await take(stage, '2021-01-08', 'targets', targetLines(communes))
}
