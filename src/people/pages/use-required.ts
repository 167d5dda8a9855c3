import { useState } from 'react'
import type { FieldFault } from '#src/ui/problem.tsx'
import { usePeopleWords } from './words.ts'

type Asked = { id: string; label: string; filled: boolean }

/** What must be filled in before sending: `faults` for the summary, `errorOf(id)` for the field, once sending was tried. */
export function useRequired(asked: readonly Asked[]) {
  const { missing } = usePeopleWords()
  const [tried, setTried] = useState(false)
  const faults: FieldFault[] = tried
    ? asked.filter(({ filled }) => !filled).map(({ id, label }) => ({ id, label, text: missing }))
    : []
  return {
    faults,
    errorOf: (id: string) => faults.find((fault) => fault.id === id)?.text,
    ready: () => {
      setTried(true)
      return asked.every(({ filled }) => filled)
    },
  }
}
