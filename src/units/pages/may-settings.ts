import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { listUnits } from '../contract.ts'

/** Whether the reader may set lists at all: the buttons; the server decides each. */
export function useMaySettings(): boolean {
  const { data } = useQuery(ask(listUnits, { query: { parentId: 'none', limit: 1 } }))
  return data?.may.includes('settings.write') ?? false
}
