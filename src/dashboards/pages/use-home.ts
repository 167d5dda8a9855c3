import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { readUnit } from '#src/units/contract.ts'
import { isTerritory } from '#src/units/kinds.ts'

/** The territory the reader's own unit is or stands in: figures are about territories more than about bodies. */
export function useHome(): Found | undefined {
  const { me } = getRouteApi('/office').useRouteContext()
  const grant = me.grants.find(({ role }) => role !== 'administrator') ?? me.grants[0]
  const { data } = useQuery({
    ...ask(readUnit, { params: { id: grant?.unitId ?? '' }, query: {} }),
    enabled: grant !== undefined,
  })
  const own = data?.versions.at(-1)
  if (!data || !own) return undefined
  const around = isTerritory(own.kind) ? undefined : data.above.find(({ kind }) => isTerritory(kind))
  return around ? { value: around.id, label: around.shortName } : { value: data.id, label: own.shortName }
}
