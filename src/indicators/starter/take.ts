import type { Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { sectors } from '#src/units/index.ts'
import { addIndicators } from '../catalogue.ts'
import type { listStarter } from './contract.ts'
import { starters } from './read.ts'

const sectorIds = async (view: View) => new Map((await sectors(view)).map(({ code, id }) => [code, id]))

/** Each with what already has its code. */
export async function starterFor(view: View): Promise<Reply<typeof listStarter>> {
  const all = await starters()
  const bySector = await sectorIds(view)
  const known = await view.db
    .selectFrom('indicator')
    .select(['id', 'code', 'name_vi as nameVi', 'name_en as nameEn'])
    .where(
      'code',
      'in',
      all.map(({ code }) => code),
    )
    .execute()
  const taken = new Map(known.map(({ code, ...one }) => [code, one]))
  return all.map((one) => ({
    ...one,
    nameEn: one.nameEn ?? '',
    sectorId: bySector.get(one.sector) ?? null,
    taken: taken.get(one.code) ?? null,
  }))
}

/** A sector that the workspace lacks is left open: sectors are kept by its administrators. */
export async function takeStarter(work: Work, { codes, ownerUnitId }: { codes: string[]; ownerUnitId?: string }) {
  const all = new Map((await starters()).map((one) => [one.code, one]))
  const unknown = codes.filter((code, at) => !all.has(code) || codes.indexOf(code) < at)
  if (unknown.length) throw invalid([{ path: 'codes', problem: 'indicator.unknown' }])
  const bySector = await sectorIds(work)
  const wanted = codes.map((code) => {
    const { sector, ...one } = all.get(code)!
    return { ...one, sectorId: bySector.get(sector) ?? null }
  })
  return { ids: await addIndicators(work, wanted, ownerUnitId) }
}
