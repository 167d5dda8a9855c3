import { useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import type { WrittenDraft } from './use-draft.ts'
import type { ReportActs } from './use-report-acts.ts'

/** Submitting what is being written: after everything is saved, and without a line as soon as there is one again. */
export function useSubmission(acts: ReportActs, draft: WrittenDraft, anew: boolean): ReportActs {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async () => {
    setBusy(true)
    const how = await draft.submit(anew)
    setBusy(false)
    if (how instanceof Problem) setProblem(how)
    else acts.ask(undefined)
  }
  return {
    ...acts,
    ask: (verb) => {
      setProblem(null)
      acts.ask(verb)
    },
    busy,
    problem,
    act: () => void submit(),
  }
}
