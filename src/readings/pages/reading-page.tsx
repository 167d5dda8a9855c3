import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import type { Problem } from '#src/platform/problem.ts'
import { call } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readReading } from '../contract.ts'
import { type Reading, Reviewing } from './reviewing.tsx'
import './readings.css'

const route = getRouteApi('/office/readings/$readingId')

/** Read once when it is opened, and when that is asked for: no other act of the page may bring older drafts over these. */
export function ReadingPage() {
  const { readingId } = route.useParams()
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<{ reading: Reading; round: number }>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let wanted = true
    call(readReading, { params: { id: readingId } }).then(
      (reading) => wanted && setFound({ reading, round }),
      (error: Problem) => wanted && setProblem(error),
    )
    return () => {
      wanted = false
    }
  }, [readingId, round])
  const again = () => {
    setProblem(undefined)
    setRound(round + 1)
  }
  if (problem?.status === 404) return <NotFound />
  if (!found || found.reading.id !== readingId)
    return (
      <div className="body">
        <ProblemNote problem={problem} retry={again} />
        {!problem && <Loading rows={10} />}
      </div>
    )
  return <Reviewing key={`${readingId} ${found.round}`} reading={found.reading} again={again} />
}
