import type { QueryClient } from '@tanstack/react-query'
import { openShelf, type WaitingDraft } from '#src/ui/machine/drafts.ts'
import { holdIfFree } from '#src/ui/machine/hold.ts'
import type { Content } from '../content.ts'
import { beginDraft } from './drafting.ts'
import { onTheServer } from './on-the-server.ts'
import { placeName } from './writing-place.ts'

export type Outcome = 'sent' | 'submitted' | 'waits' | 'asks'

/**
 * Sends what waits of a report that is open on no page; what one page writes, that page sends. `asks`: the server refused, or
 * somebody saved meanwhile: the draft stays as it is until its writer opens it.
 */
export async function sendWaiting(cache: QueryClient, accountId: string, waiting: WaitingDraft): Promise<Outcome> {
  const letGo = await holdIfFree(placeName(accountId, waiting.id))
  if (!letGo) return 'waits'
  try {
    const shelf = await openShelf(accountId, waiting.id, waiting.title)
    if (shelf.getItem('') === null) return 'sent'
    const nothing = { id: waiting.id, version: -1, content: null as Content | null, savedAt: null }
    let how: Outcome = 'waits'
    let submitted = false
    const draft = beginDraft(nothing, {
      accountId,
      shelf,
      ...onTheServer(cache, waiting.id, () => {
        submitted = true
      }),
      tell: ({ state }) => {
        if (state.kind === 'conflict' || state.kind === 'failed') how = 'asks'
      },
    })
    const version = await draft.settle()
    draft.stop()
    if (version === undefined) return how
    return submitted ? 'submitted' : 'sent'
  } finally {
    letGo()
  }
}
