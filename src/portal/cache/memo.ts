/** One answer for all who ask within `ms`; a failed one is asked again. */
export function memo<T>(ask: () => Promise<T>, ms: number, now = Date.now) {
  let known: { at: number; answer: Promise<T> } | undefined
  return {
    get: (): Promise<T> => {
      if (known && now() - known.at < ms) return known.answer
      const fresh = { at: now(), answer: ask() }
      known = fresh
      fresh.answer.catch(() => {
        if (known === fresh) known = undefined
      })
      return fresh.answer
    },
    forget: () => {
      known = undefined
    },
  }
}
