import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import type { Newest } from './form/use-edited.ts'
import { Loading } from './loading.tsx'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem.tsx'

type Found<R> = {
  data: R | undefined
  error: Problem | null
  isPending: boolean
  refetch: () => Promise<{ data: R | undefined }>
}
type Props<R> = {
  title: string
  found: Found<R>
  factsOf: (record: R) => ReactNode
  children: (record: R, newest: Newest<R>) => ReactNode
}

/** The page on which a record is edited: it is read first, and again when somebody saved before. */
export const EditPage = <R,>({ title, found, factsOf, children }: Props<R>) => (
  <>
    <PageHead title={title} {...(found.data && { facts: factsOf(found.data) })} />
    <div className="body">
      <ProblemNote problem={found.error} />
      {found.isPending && <Loading rows={10} />}
      {found.data && children(found.data, async () => (await found.refetch()).data)}
    </div>
  </>
)
