import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readReading } from '../contract.ts'
import { Reviewing } from './reviewing.tsx'
import './readings.css'

const route = getRouteApi('/office/readings/$readingId')

/** Read once when it is opened: what is decided here is kept from here on. */
export function ReadingPage() {
  const { readingId } = route.useParams()
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const asked = { ...ask(readReading, { params: { id: readingId } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }
  const found = useQuery({ ...asked, refetchOnMount: 'always', refetchOnWindowFocus: false })
  const again = async () => {
    await queries.fetchQuery({ ...asked, staleTime: 0 })
    setRound((n) => n + 1)
  }
  if (found.error?.status === 404) return <NotFound />
  if (!found.data || (found.isFetching && round === 0))
    return (
      <div className="body">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {!found.error && <Loading rows={10} />}
      </div>
    )
  return <Reviewing key={`${readingId} ${round}`} reading={found.data} again={again} />
}
