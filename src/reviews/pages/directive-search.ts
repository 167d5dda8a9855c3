import { listDirectives } from '#src/directives/contract.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'

export const searchDirectives = async (q: string): Promise<Found[]> => {
  const { rows } = await call(listDirectives, { query: { ...(q && { q }), limit: 20 } })
  return rows.map((one) => ({ value: one.id, label: one.symbol, hint: one.abstract.slice(0, 60) }))
}
