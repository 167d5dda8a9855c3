import { useState } from 'react'
import type { FieldFault } from '../problem.tsx'

type Asked = { id: string; label: string; text: string | undefined }

/** The faults of a form, shown from the first attempt to send on; `ready` says whether it may be sent. */
export function useRequired(asked: readonly Asked[]) {
  const [tried, setTried] = useState(false)
  const wrong = asked.filter((one): one is FieldFault => one.text !== undefined)
  return {
    faults: tried ? wrong : [],
    errorOf: (id: string) => (tried ? wrong.find((one) => one.id === id)?.text : undefined),
    ready: () => {
      setTried(true)
      return wrong.length === 0
    },
  }
}
