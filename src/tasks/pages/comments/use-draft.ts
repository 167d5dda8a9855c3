import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { call } from '#src/ui/api.ts'
import { type Draft, keepDraft } from '#src/ui/draft/draft.ts'
import { addTaskComment } from '../../comments/contract.ts'
import { sentText } from './mention.ts'
import type { Written } from './use-mention.ts'

export type Begun = Written & { replyTo: { id: string; by: string } | null }
const empty: Begun = { text: '', named: [], replyTo: null }

/** Nothing goes out before it is sent by hand. The longest a timer waits. */
const untilSent = 2 ** 31 - 1
const office = getRouteApi('/office')

/** Whether an attempt to send it was begun and perhaps never answered. */
function isUnderWay(name: string): boolean {
  try {
    return Boolean(JSON.parse(localStorage.getItem(name) ?? 'null')?.sending)
  } catch {
    return false
  }
}

/** What one writes on a task, kept on this machine until it is sent, once whatever happens to the line; then it begins anew. */
export function useCommentDraft(taskId: string, onSent: () => void) {
  const cache = useQueryClient()
  const { me } = office.useRouteContext()
  const now = useDomainClock()
  const [round, setRound] = useState(0)
  const [told, setTold] = useState<Draft<Begun>>()
  const name = `mach.taskComment.${me.accountId}.${taskId}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is one task's, from its first letter to its sending
  const draft = useMemo(() => {
    let sent = false
    return keepDraft<Begun>(
      { version: 0, content: empty, savedAt: now() },
      {
        name,
        shelf: localStorage,
        save: async (_, { text, named, replyTo }, key) => {
          const body = { text: sentText(text, named), replyToId: replyTo?.id ?? null }
          await call(addTaskComment, { params: { id: taskId }, body }, key)
          sent = true
          return { version: 1 }
        },
        tell: (one) => {
          if (!sent || one.state.kind !== 'saved') return setTold(one)
          setTold(undefined)
          setRound((n) => n + 1)
          void cache.invalidateQueries()
          onSent()
        },
        now,
        rest: untilSent,
      },
    )
  }, [name, round])
  useEffect(() => {
    if (isUnderWay(name)) void draft.send()
    return draft.stop
  }, [draft, name])
  return { ...(told ?? draft.first), restored: draft.restored && !told, change: draft.change, send: draft.send }
}
