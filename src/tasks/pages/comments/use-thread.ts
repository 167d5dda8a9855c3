import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { askPages } from '#src/ui/api.ts'
import { listTaskComments } from '../../comments/contract.ts'
import { useCommentWords } from './use-words.ts'

const each = 20
/** A thread that stands open shows what others say within a minute. */
const again = 60_000

/** The newest comments, the oldest of them first, earlier ones on demand; `said`: what has just been added, for who hears the page. */
export function useThread(taskId: string) {
  const words = useCommentWords()
  const found = useInfiniteQuery({
    ...askPages(listTaskComments, { limit: each }, { id: taskId }),
    refetchInterval: again,
  })
  const pages = found.data?.pages ?? []
  const rows = pages.toReversed().flatMap((page) => page.rows)
  const total = pages[0]?.total ?? 0
  const [said, say] = useState('')
  const before = useRef<{ last: string | undefined; shown: number }>(undefined)
  const last = rows.at(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once of each comment that comes and of each page
  useEffect(() => {
    if (!found.data) return
    const was = before.current
    before.current = { last: last?.id, shown: rows.length }
    if (!was) return
    // one's own is told by the form that sent it
    if (last && last.id !== was.last) {
      if (!last.may.includes('withdraw')) say(words.said.came(last.by))
    } else if (rows.length > was.shown) say(words.said.more(rows.length - was.shown))
  }, [found.data])
  return { found, rows, total, said, say }
}
