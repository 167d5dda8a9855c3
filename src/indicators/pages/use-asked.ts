import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { listSectors, readUnit } from '#src/units/contract.ts'
import { isTerritory } from '#src/units/kinds.ts'
import { listIndicators } from '../contract.ts'
import { periodFor } from '../kinds-of-period.ts'
import type { Indicator } from '../row.ts'
import type { FiguresSearch } from './search.ts'

const unitOf = (id: string | undefined) => ({
  ...ask(readUnit, { params: { id: id ?? '' }, query: {} }),
  enabled: id !== undefined,
})

/** The territory the reader's own unit is or stands in: figures are about territories more than about bodies. */
function useHome(): string | undefined {
  const { me } = getRouteApi('/office').useRouteContext()
  const grant = me.grants.find(({ role }) => role !== 'administrator') ?? me.grants[0]
  const { data } = useQuery(unitOf(grant?.unitId))
  if (!data) return undefined
  const kind = data.versions.at(-1)?.kind ?? 'other'
  return isTerritory(kind) ? data.id : (data.above.find((unit) => isTerritory(unit.kind))?.id ?? data.id)
}

/** What the address asks for, completed: the first indicator, the reader's own territory, the last ended period. */
export function useAsked(search: FiguresSearch) {
  const { me } = getRouteApi('/office').useRouteContext()
  const catalogue = useQuery(ask(listIndicators, { query: {} }))
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const place = (indicator: Indicator) => {
    const at = sectors.findIndex(({ id }) => id === indicator.sectorId)
    return at < 0 ? sectors.length : at
  }
  const indicators = (catalogue.data ?? []).toSorted((a, b) => place(a) - place(b))
  const indicator = search.indicator ? indicators.find(({ code }) => code === search.indicator) : indicators[0]
  const home = useHome()
  const found = useQuery(unitOf(search.unit ?? home))
  const names = found.data?.versions.at(-1)
  return {
    me,
    home,
    indicators,
    indicator,
    sectors,
    unit: found.data && names ? { id: found.data.id, name: names.name, shortName: names.shortName } : undefined,
    /** The territories it stands in, nearest first. */
    larger: (found.data?.above ?? []).filter(({ kind }) => isTerritory(kind)),
    period:
      indicator && periodFor(search.period === undefined ? undefined : String(search.period), indicator, me.today),
    loading: catalogue.isPending || found.isPending,
    error: catalogue.error ?? found.error,
  }
}
export type AskedFor = ReturnType<typeof useAsked>
