import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { Empty } from './empty.tsx'
import { Loading } from './loading.tsx'
import { ProblemNote } from './problem.tsx'

type Nothing = {
  words: { emptyTitle: string; emptyText: string; emptyFilter: string; dropFilters: string }
  /** Brings back what the filters hide; given only where there are filters. */
  onDrop: (() => void) | false
  /** The first step where nothing is kept yet. */
  add: ReactNode
}

/** No row: because of the filters, and then the way back; or because there is none yet, and then the first step. */
export const NothingListed = ({ words, onDrop, add }: Nothing) =>
  onDrop ? (
    <Empty title={words.emptyFilter} acts={<Button onClick={onDrop}>{words.dropFilters}</Button>} />
  ) : (
    <Empty title={words.emptyTitle} acts={add}>
      {words.emptyText}
    </Empty>
  )

type Props = Nothing & {
  list: { data: unknown; error: Error | null; isPending: boolean }
  none: boolean
  loadingRows: number
}

/** What stands where a list's rows would: what went wrong, that they are on their way, or that there are none. */
export const InsteadOfRows = ({ list, none, loadingRows, ...nothing }: Props) => (
  <>
    <ProblemNote problem={list.error as Problem | null} />
    {list.isPending && <Loading rows={loadingRows} />}
    {list.data !== undefined && none && <NothingListed {...nothing} />}
  </>
)
