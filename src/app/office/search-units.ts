import { ask, call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { findUnits } from '#src/units/contract.ts'

type Unit = { id: string; name: string; within: string | null }
export const asFound = ({ id, name, within }: Unit): Found => ({
  value: id,
  label: name,
  ...(within && { hint: within }),
})

/** Units of today by any part of their name. */
export const searchUnits = async (q: string): Promise<Found[]> => (await call(findUnits, { query: { q } })).map(asFound)

export const askUnits = (ids: readonly string[], on?: string) => ({
  ...ask(findUnits, { query: { ids: [...ids].sort().join(','), limit: 500, ...(on && { on }) } }),
  enabled: ids.length > 0,
})
