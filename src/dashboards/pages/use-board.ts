import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask } from '#src/ui/api.ts'
import { readDashboard, showDashboard } from '../contract.ts'
import type { BoardSearch } from './search.ts'

export type Board = Reply<typeof readDashboard>
export type Shown = Reply<typeof showDashboard>
export type TileShown = Shown['tiles'][string]
export type TileShownAs<K extends TileShown['kind']> = Extract<TileShown, { kind: K }>

/** What the address asks of every tile. */
export const readingOf = (search: BoardSearch, today: string) => ({
  ...(search.unit && { unitId: search.unit }),
  ...(search.period !== undefined && { period: String(search.period) }),
  ...(search.structure && { structure: today }),
  ...(search.reading && { provisional: 'true' as const }),
})

export const askBoard = (id: string) => ask(readDashboard, { params: { id } })

/** A board and what it shows; both are read at once, and the figures again whenever its tiles change. */
export function useBoard(id: string, search: BoardSearch, today: string) {
  const board = useQuery({ ...askBoard(id), retry: false })
  const shown = useQuery({
    ...ask(showDashboard, { params: { id }, query: readingOf(search, today) }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { board, shown }
}
