import type { Problem } from '#src/platform/problem.ts'
import { Loading } from './loading.tsx'
import { ProblemNote, type ProblemWords } from './problem.tsx'

type Found = { error: Problem | null; refetch: () => unknown }

/** Instead of a record's page until the record is there, or why it is not: `if (!found.data) return <NotYet found={found} />`. */
export const NotYet = ({ found, codes = {} }: { found: Found; codes?: ProblemWords }) => (
  <div className="body">
    <ProblemNote problem={found.error} codes={codes} retry={() => void found.refetch()} />
    {!found.error && <Loading rows={10} />}
  </div>
)
