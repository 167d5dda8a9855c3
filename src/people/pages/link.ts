import { useEffect, useState } from 'react'
import { act } from '#src/app/office/me.ts'
import type { Problem } from '#src/platform/problem.ts'

export type LinkFacts = {
  purpose: 'password' | 'firstAdministrator'
  login: string | null
  name: string | null
  shortest: number
  needsUnit: boolean
}

/** The token behind #, and what the server says it is for. */
export function useLink(): { token: string; facts: LinkFacts | undefined; problem: Problem | undefined } {
  const [token] = useState(() => window.location.hash.slice(1))
  const [facts, setFacts] = useState<LinkFacts>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    act('POST', '/link-readings', { token: token || 'x'.repeat(20) }).then(
      (told) => setFacts(told as LinkFacts),
      (refusal: Problem) => setProblem(refusal),
    )
  }, [token])
  return { token, facts, problem }
}
