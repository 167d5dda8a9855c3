import type { Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { unitsThatDay } from '#src/units/index.ts'
import {
  type CommuneFigures,
  communeFigures,
  type LaterFigures,
  laterFigures,
  laterQuarters,
  quarters,
} from './content/figures.ts'
import type { Stage } from './stage.ts'
import { type Line, takeLines } from './taking-files.ts'

type Quarterly = Pick<CommuneFigures, 'bhxh' | 'insured' | 'people' | 'classes'>
type Commune = { ref: string; figures: readonly LaterFigures[] }

const communesOn = (work: Work, day: Day) =>
  unitsThatDay(work, day).where('v.kind', '=', 'commune').orderBy('c.code').$narrowType<{ code: string }>().execute()

const eve = '2025-06-30'
/** Each commune of the day with the figures of those it came from, itself where it was there before the change. */
async function communesWithFigures(work: Work, day: Day): Promise<Commune[]> {
  const standing = await communesOn(work, day)
  if (day <= eve) return standing.map(({ code }) => ({ ref: code, figures: [laterFigures(code)] }))
  const codeOf = new Map((await communesOn(work, eve)).map(({ id, code }) => [id, code]))
  const parts = await work.db.selectFrom('succession_part').select(['from_id', 'to_id']).execute()
  const into = Map.groupBy(parts, ({ to_id }) => to_id)
  return standing.map(({ id, code }) => ({
    ref: code,
    figures: (into.get(id) ?? []).map(({ from_id }) => laterFigures(codeOf.get(from_id) ?? code)),
  }))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

function quarterLines(unit: string, period: string, figures: readonly Quarterly[], at: number): Line[] {
  const all = (key: 'bhxh' | 'insured' | 'people' | 'classes') => sum(figures.map((f) => f[key][at]!))
  return [
    { indicator: 'BHXH_TN', unit, period, value: all('bhxh') },
    { indicator: 'BHYT_TL', unit, period, numerator: all('insured'), denominator: all('people') },
    { indicator: 'LOP_XMC', unit, period, value: all('classes') },
  ]
}

function linesOf({ ref: unit, figures }: Commune, at: number): Line[] {
  const period = laterQuarters[at]!
  const lines = quarterLines(unit, period, figures, at)
  if (at % 4 !== 3) return lines
  return [...lines, { indicator: 'PCGD_5T', unit, period: period.slice(0, 4), value: universal(figures, at) }]
}
const universal = (figures: readonly LaterFigures[], at: number) =>
  Number(figures.every((f) => f.universal[Math.floor(at / 4)]))

/** What no report had brought by the end of 2020 comes with the first file: else a merged commune lacks a part. */
async function lateOf2020(work: Work, communes: readonly Commune[]): Promise<Line[]> {
  const known = await work.db
    .selectFrom('observation as o')
    .innerJoin('indicator as i', 'i.id', 'o.indicator_id')
    .innerJoin('unit_code as c', 'c.unit_id', 'o.unit_id')
    .select(['i.code as indicator', 'c.code as unit', 'o.period'])
    .where('o.current', '=', true)
    .where('o.period', 'like', '2020-Q%')
    .execute()
  const there = new Set(known.map(({ indicator, unit, period }) => `${indicator} ${unit} ${period}`))
  return communes.flatMap(({ ref }) =>
    [...quarters.keys()]
      .filter((at) => quarters[at]!.startsWith('2020'))
      .flatMap((at) => quarterLines(ref, quarters[at]!, [communeFigures(ref)], at))
      .filter(({ indicator, unit, period }) => !there.has(`${indicator} ${unit} ${period}`)),
  )
}

export const figuresFrom = (stage: Stage, on: Day, first: string, last: string): Promise<void> =>
  stage.act(undefined, on, async (work) => {
    const communes = await communesWithFigures(work, on)
    const told = [...laterQuarters.keys()].filter((at) => laterQuarters[at]! >= first && laterQuarters[at]! <= last)
    const lines = told.flatMap((at) => communes.flatMap((commune) => linesOf(commune, at)))
    const late = first === laterQuarters[0] ? await lateOf2020(work, communes) : []
    await takeLines(work, 'observations', [...late, ...lines])
  })

export const universalOf2025 = (stage: Stage): Promise<void> =>
  stage.act(undefined, '2025-11-28', async (work) => {
    const communes = await communesWithFigures(work, '2025-11-28')
    await takeLines(
      work,
      'observations',
      communes.map(({ ref: unit, figures }) => ({
        indicator: 'PCGD_5T',
        unit,
        period: '2025',
        value: universal(figures, laterQuarters.length - 1),
      })),
    )
  })
