import { useSyncExternalStore } from 'react'

/** A newer version lies ready on this machine; the open page goes on with its own until it is opened anew. */
let newer = false
const listeners = new Set<() => void>()
const follow = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
export const useNewerVersion = (): boolean => useSyncExternalStore(follow, () => newer)

function watch(coming: ServiceWorker | null) {
  coming?.addEventListener('statechange', () => {
    // the first one ever replaces nothing
    if (coming.state !== 'installed' || !navigator.serviceWorker.controller) return
    newer = true
    for (const tell of listeners) tell()
  })
}

/** From the first visit on the office opens without a line. A browser without workers works as long as there is one. */
export function installWorker(): void {
  if (!('serviceWorker' in navigator)) return
  const install = async () => {
    const found = await navigator.serviceWorker.register('/app/worker.js', { scope: '/app', updateViaCache: 'none' })
    watch(found.installing)
    found.addEventListener('updatefound', () => watch(found.installing))
  }
  window.addEventListener('load', () => void install().catch(() => {}))
}
