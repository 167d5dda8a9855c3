import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { findUnits } from '#src/units/contract.ts'

/** Units of today by any part of their name. */
export const searchUnits = async (q: string): Promise<Found[]> =>
  (await call(findUnits, { query: { q } })).map(({ id, name, within }) => ({
    value: id,
    label: name,
    ...(within && { hint: within }),
  }))
