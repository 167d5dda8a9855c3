import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/**
 * Calls `changed` with what the office tells of what is public: an article, `site`, `figures`; and with nothing after every
 * lost connection, since a message may have been lost with it.
 */
export function listenToChanges(
  url: string,
  changed: (what?: string) => void,
  retryAfter = 1_000,
): { stop(): Promise<void> } {
  const ended = new AbortController()
  let client: pg.Client | undefined

  async function once() {
    const lost = Promise.withResolvers<void>()
    client = new pg.Client({ connectionString: url, application_name: 'mach portal', keepAlive: true })
    client.on('notification', ({ payload }) => changed(payload))
    client.on('error', () => lost.resolve())
    client.on('end', () => lost.resolve())
    // ended in the middle of its greeting, a client never says whether it connected
    await Promise.race([client.connect(), lost.promise])
    await client.query('listen articles')
    changed()
    await lost.promise
    changed()
  }
  const listening = (async () => {
    while (!ended.signal.aborted) {
      await once().catch(() => {})
      await pause(retryAfter, undefined, { signal: ended.signal, ref: false }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      ended.abort()
      await client?.end().catch(() => {})
      await listening
    },
  }
}
