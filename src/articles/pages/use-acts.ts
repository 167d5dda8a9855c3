import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { useTell } from '#src/ui/undo.tsx'
import {
  publishArticle,
  returnArticle,
  reviseArticle,
  reworkArticle,
  scheduleArticle,
  submitArticle,
  unscheduleArticle,
  withdrawArticle,
} from '../contract-moves.ts'
import { useNewsWords } from './words.ts'

export const verbs = ['submit', 'publish', 'schedule', 'unschedule', 'revise', 'return', 'withdraw', 'rework'] as const
export type Verb = (typeof verbs)[number]
export const withReason: readonly Verb[] = ['return', 'withdraw']

type Asked = { id: string; version: number; reason?: string; publishAt?: string }

/** The steps of the diagram as acts of a page: which one is being asked about, and doing it. */
export function useActs(onDone?: () => void) {
  const { done } = useNewsWords()
  const tell = useTell()
  const [asking, setAsking] = useState<Verb>()
  const plain = {
    submit: useAct(submitArticle),
    publish: useAct(publishArticle),
    unschedule: useAct(unscheduleArticle),
    revise: useAct(reviseArticle),
    rework: useAct(reworkArticle),
  }
  const reasoned = { return: useAct(returnArticle), withdraw: useAct(withdrawArticle) }
  const schedule = useAct(scheduleArticle)
  const all = { ...plain, ...reasoned, schedule }
  const current = asking && all[asking]
  return {
    asking,
    ask: (verb: Verb | undefined) => {
      current?.reset()
      setAsking(verb)
    },
    busy: current?.isPending ?? false,
    problem: current?.error ?? null,
    act: (verb: Verb, { id, version, reason = '', publishAt = '' }: Asked) => {
      const params = { id }
      const onSuccess = () => {
        setAsking(undefined)
        tell.done(done[verb])
        onDone?.()
      }
      if (verb === 'schedule') schedule.mutate({ params, body: { version, publishAt } }, { onSuccess })
      else if (verb === 'return' || verb === 'withdraw')
        reasoned[verb].mutate({ params, body: { version, reason } }, { onSuccess })
      else plain[verb].mutate({ params, body: { version } }, { onSuccess })
    },
  }
}
export type Acts = ReturnType<typeof useActs>
