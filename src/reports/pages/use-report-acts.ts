import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { useTell } from '#src/ui/undo.tsx'
import {
  approveReport,
  exemptReport,
  recallReport,
  receiveReport,
  reopenReport,
  requireReport,
  returnReport,
  submitReport,
} from '../contract.ts'
import type { Pin } from '../remarks.ts'
import type { ReportWords } from './words.ts'

export const verbs = ['submit', 'approve', 'recall', 'return', 'receive', 'reopen', 'exempt', 'require'] as const
export type Verb = (typeof verbs)[number]
export const withReason: readonly Verb[] = ['return', 'reopen', 'exempt']
export const sendsBack: readonly Verb[] = ['return', 'reopen']

type More = { remarks?: readonly Pin[]; done?: (() => void) | undefined }

/** The steps of the diagram as acts of a page: which one is being asked about, and doing it. */
export function useReportActs(words: ReportWords) {
  const [asking, setAsking] = useState<Verb>()
  const tell = useTell()
  const plain = {
    submit: useAct(submitReport),
    approve: useAct(approveReport),
    recall: useAct(recallReport),
    receive: useAct(receiveReport),
    require: useAct(requireReport),
  }
  const reasoned = { return: useAct(returnReport), reopen: useAct(reopenReport), exempt: useAct(exemptReport) }
  const current =
    asking && (asking in plain ? plain[asking as keyof typeof plain] : reasoned[asking as keyof typeof reasoned])
  return {
    asking,
    ask: (verb: Verb | undefined) => {
      current?.reset()
      setAsking(verb)
    },
    busy: current?.isPending ?? false,
    problem: current?.error ?? null,
    act: (verb: Verb, report: { id: string; version: number }, reason: string, more: More = {}) => {
      const { id, version } = report
      const onSuccess = () => {
        setAsking(undefined)
        tell.done(words.done[verb])
        more.done?.()
      }
      const body = { version, reason }
      const remarks = [...(more.remarks ?? [])]
      if (verb === 'return' || verb === 'reopen')
        reasoned[verb].mutate({ params: { id }, body: { ...body, remarks } }, { onSuccess })
      else if (verb === 'exempt') reasoned[verb].mutate({ params: { id }, body }, { onSuccess })
      else plain[verb as keyof typeof plain].mutate({ params: { id }, body: { version } }, { onSuccess })
    },
  }
}
export type ReportActs = ReturnType<typeof useReportActs>
