import { useEffect, useState } from 'react'
import { type DraftShelf, openShelf } from '#src/ui/machine/drafts.ts'
import { hold } from '#src/ui/machine/hold.ts'

/** One page of the whole browser writes a report; the others say so, and may take the writing over. */
export type WritingPlace =
  | { kind: 'opening' }
  | { kind: 'here'; shelf: DraftShelf; onTheWay: { until: () => Promise<unknown> } }
  | { kind: 'elsewhere'; takeOver: () => void }
type Asked = { accountId: string; reportId: string; title: string; renew: () => Promise<unknown> }

export const placeName = (accountId: string, reportId: string) => `mach.report.${accountId}.${reportId}`
/** Sooner than this nobody is told that the place is taken: a page that is just closing lets go of it. */
const patience = 600

/** `renew`: reads the report again, which another page may have gone on with meanwhile. */
export function useWritingPlace({ accountId, reportId, title, renew }: Asked): WritingPlace {
  const [steal, setSteal] = useState(0)
  const [place, setPlace] = useState<WritingPlace>({ kind: 'opening' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same report under the same account is one place
  useEffect(() => {
    const waiting = new AbortController()
    const onTheWay = { until: (): Promise<unknown> => Promise.resolve() }
    let shelf: DraftShelf | undefined
    let letGo: (() => void) | undefined
    let [left, waited] = [false, steal > 0]
    const elsewhere = () => {
      waited = true
      shelf?.close()
      if (!left) setPlace({ kind: 'elsewhere', takeOver: () => setSteal((n) => n + 1) })
    }
    const late = setTimeout(elsewhere, patience)
    const open = async () => {
      const { signal } = waiting
      letGo = await hold(placeName(accountId, reportId), { steal: steal > 0, signal, onLost: elsewhere })
      clearTimeout(late)
      if (waited) await renew()
      shelf = await openShelf(accountId, reportId, title)
      if (left) letGo()
      else setPlace({ kind: 'here', shelf, onTheWay })
    }
    void open().catch(() => {})
    return () => {
      left = true
      clearTimeout(late)
      waiting.abort()
      // the place is handed on once what is on its way is answered
      if (shelf) void onTheWay.until().finally(letGo)
    }
  }, [accountId, reportId, steal])
  return place
}
