import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { askPages } from '#src/ui/api.ts'
import { listAdvice, sorts } from '../contract.ts'
import { adviceKinds } from '../kinds.ts'
import { adviceStates } from '../moves.ts'
import type { AdviceSearch } from './search.ts'

const among = <T extends string>(values: readonly T[], value: string | undefined) => values.find((one) => one === value)

/** The address as a query: what the register does not know is left out. */
export function queryOf({ kind, state, sort, ...rest }: AdviceSearch) {
  const [knownKind, knownState, knownSort] = [among(adviceKinds, kind), among(adviceStates, state), among(sorts, sort)]
  return {
    filter: { ...rest, ...(knownKind && { kind: knownKind }), ...(knownState && { state: knownState }) },
    ...(knownSort && { sort: knownSort }),
  }
}

export function useAdviceList(search: AdviceSearch) {
  const { filter, ...order } = queryOf(search)
  return useInfiniteQuery({ ...askPages(listAdvice, { ...filter, ...order }), placeholderData: keepPreviousData })
}
