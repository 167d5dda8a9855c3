type How = { steal?: boolean; onLost?: () => void; signal?: AbortSignal }

/**
 * Holds a name in the whole browser until it is let go: of two pages with the same draft only one writes and sends. Waits for
 * it, or takes it from the page that holds it (`steal`), which is told so (`onLost`). Where a browser has no locks it is held
 * at once.
 */
export function hold(name: string, { steal = false, onLost, signal }: How = {}): Promise<() => void> {
  if (!navigator.locks) return Promise.resolve(() => {})
  return new Promise((resolve, reject) => {
    let held = false
    const whileHeld = () =>
      new Promise<void>((letGo) => {
        held = true
        resolve(letGo)
      })
    navigator.locks
      .request(name, { ...(steal ? { steal } : signal && { signal }) }, whileHeld)
      .catch((error: unknown) => (held ? onLost?.() : reject(error)))
  })
}

/** Holds it only if nobody does. */
export const holdIfFree = (name: string): Promise<(() => void) | undefined> =>
  navigator.locks
    ? new Promise((resolve) => {
        void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(undefined)
          return new Promise<void>((letGo) => resolve(letGo))
        })
      })
    : Promise.resolve(() => {})
