const together = 1_000

/**
 * Resolves at the first SIGTERM or SIGINT, for an orderly end; a later one ends at once (PostgreSQL follows by itself).
 * npm passes Ctrl-C on to us although the terminal already did: what arrives within a second is the same signal.
 */
export const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let first: number | undefined
    const heard = (signal: NodeJS.Signals) => {
      if (first === undefined) {
        first = Date.now()
        resolve(signal)
      } else if (Date.now() - first > together) process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.on('SIGTERM', heard)
    process.on('SIGINT', heard)
  })
