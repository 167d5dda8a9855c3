import { periodOf } from '#src/periods/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { sectors, territoryOn } from '#src/units/index.ts'
import type { Told } from './blocks.ts'
import { figureKey, indicatorsOf, type Read, readFacts, type Wanted } from './reading.ts'

export type BlocYear = { blocId: string; blocName: string; coordinatorId: string; territoryId: string; year: number }

/** The bloc, its coordinator, and the territory whose figures its report is about. */
export async function blocYear(view: View, blocId: string, year: number): Promise<BlocYear> {
  const bloc = await view.db.selectFrom('bloc').selectAll().where('id', '=', blocId).executeTakeFirst()
  if (!bloc) throw notFound()
  const lastDay = periodOf(String(year)).to
  const day = lastDay < view.today ? lastDay : view.today
  const territoryId = (await territoryOn(view, bloc.coordinator_id, day)) ?? bloc.coordinator_id
  return { blocId, blocName: bloc.name, coordinatorId: bloc.coordinator_id, territoryId, year }
}

/** What is counted by school year is told for the one that ended in the year. */
const periodFor = (periodicity: string, year: number) => (periodicity === 'schoolyear' ? `SY${year - 1}` : String(year))

/** Every figure of the year that says something: a value or a target. `known` takes what was read. */
export async function figuresOf(
  view: View,
  { territoryId, year }: BlocYear,
  known?: Map<string, Read>,
): Promise<Told[]> {
  const wanted = (await indicatorsOf(view)).map(
    ({ id, periodicity }): Wanted => ({
      indicatorId: id,
      unitId: territoryId,
      period: periodFor(periodicity, year),
      reading: 'official',
    }),
  )
  const read = await readFacts(view, wanted)
  for (const [key, one] of known ? read : []) known?.set(key, one)
  return wanted.flatMap((one) => {
    const found = read.get(figureKey(one))
    const { value, target, targetFrom, targetTo } = found?.facts ?? {}
    const says = [value, target, targetFrom, targetTo].some((it) => it != null)
    return found && says ? [{ facts: found.facts, wanted: one }] : []
  })
}

export type SectorFigures = { id: string; code: string; name: string; told: Told[] }

/** The sectors that have something to tell, in their order. */
export async function bySector(view: View, told: readonly Told[]): Promise<SectorFigures[]> {
  const all = await sectors(view)
  return all
    .map((sector) => ({
      id: sector.id,
      code: sector.code,
      name: sector.nameVi,
      told: told.filter(({ facts }) => facts.sectorId === sector.id),
    }))
    .filter((sector) => sector.told.length > 0)
}

export const sourceLine = (year: number) => `Tổng hợp từ báo cáo của các đơn vị đã được tiếp nhận, năm ${year}`
export const sectorKey = (code: string) => `linh-vuc-${code.toLowerCase()}`
