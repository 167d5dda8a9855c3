import { type FormEvent, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'

/** A form outside the shell: one sending at a time, its refusal kept until the next. */
export function useSending(send: () => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      await send()
    } catch (refusal) {
      setProblem(refusal as Problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, submit }
}
