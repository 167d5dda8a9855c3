import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { findUnits } from '#src/units/contract.ts'

type Unit = { id: string; name: string; shortName: string; within: string | null }
export const asFound = ({ id, name, within }: Unit): Found => ({
  value: id,
  label: name,
  ...(within && { hint: within }),
})
export const searchUnits = async (q: string): Promise<Found[]> => (await call(findUnits, { query: { q } })).map(asFound)
export const foundUnit = (id: string | null, name: string | null): Found | undefined =>
  id ? { value: id, label: name ?? '' } : undefined
