import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { me } from './me.ts'

/** The domain's clock in the browser: as far from the machine's as the server's was when it said who is signed in. */
export function useDomainClock(): () => string {
  const cache = useQueryClient()
  return useMemo(() => {
    const known = cache.getQueryState(me.queryKey)
    const offset = known?.data ? Date.parse(known.data.now) - known.dataUpdatedAt : 0
    return () => new Date(Date.now() + offset).toISOString()
  }, [cache])
}
