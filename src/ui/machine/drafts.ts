import type { Shelf } from '../draft/draft.ts'
import { machine } from './store.ts'

/** What waits on this machine for an account: which record, its name, since when, and whether it is to be submitted. */
export type KeptDraft = { id: string; title: string; text: string }
export type WaitingDraft = { id: string; title: string; since: string; submit: boolean }
const kind = 'draft'

const listeners = new Set<() => void>()
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('mach-drafts') : undefined
const tellAll = () => {
  for (const tell of listeners) tell()
}
channel?.addEventListener('message', tellAll)
function changed() {
  tellAll()
  channel?.postMessage('')
}
/** Told when what waits has changed, in this page or another. */
export function onDrafts(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export async function waitingOf(accountId: string): Promise<WaitingDraft[]> {
  const kept = await machine.all<KeptDraft>(accountId, kind)
  return kept.map(({ id, title, text }) => {
    const { since, at, submit } = JSON.parse(text) as { since?: string; at: string; submit?: boolean }
    return { id, title, since: since ?? at, submit: submit === true }
  })
}
export const forgetDrafts = (accountId: string): Promise<void> => machine.clear(accountId, kind).then(changed)

export type DraftShelf = Shelf & { close(): void }
/** The place of one draft: read now, written soon. Once closed it is another page's, and nothing is written any more. */
export async function openShelf(accountId: string, id: string, title: string): Promise<DraftShelf> {
  const place = [accountId, kind, id] as const
  let text = (await machine.get<KeptDraft>(place))?.text ?? null
  let closed = false
  return {
    getItem: () => text,
    setItem(_, next) {
      const first = text === null
      if (closed) return false
      text = next
      return machine.put(place, { id, title, text: next } satisfies KeptDraft).then(() => first && changed())
    },
    removeItem() {
      if (closed || text === null) return
      text = null
      return machine.remove(place).then(changed)
    },
    close() {
      closed = true
    },
  }
}
