import { call } from '#src/ui/api.ts'
import { findUnits } from '#src/units/contract.ts'

/** Units of today by any part of their names, each with its place in the directory. */
export async function findUnit(q: string) {
  const found = await call(findUnits, { query: { q } })
  return found.map(({ id, shortName, within }) => ({ value: id, label: shortName, ...(within && { hint: within }) }))
}
