import { listDirectives } from '#src/directives/contract.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'

const found = async (q: string) => (await call(listDirectives, { query: { ...(q && { q }), limit: 20 } })).rows
type Directive = Awaited<ReturnType<typeof found>>[number]
const choiceOf = ({ id, symbol, abstract }: Directive): Found => ({
  value: id,
  label: symbol,
  hint: abstract.slice(0, 60),
})

/** Directives by what is typed. */
export const searchDirectives = async (q: string): Promise<Found[]> => (await found(q)).map(choiceOf)

/** The same without drafts: a draft is given to nobody. */
export const searchIssued = async (q: string): Promise<Found[]> =>
  (await found(q)).filter(({ state }) => state !== 'draft').map(choiceOf)
