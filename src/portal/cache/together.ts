/** What is asked in one turn of the event loop is one question, of at most so many: a crowd of readers asks a few times. */
export function together<K, T>(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, T>>, most: number) {
  type Waiting = { key: K; resolve: (answer: T | undefined) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  const send = async (asked: readonly Waiting[]) => {
    try {
      const answers = await ask(asked.map(({ key }) => key))
      for (const { key, resolve } of asked) resolve(answers.get(key))
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  const sendAll = () => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += most) void send(all.slice(from, from + most))
  }
  return (key: K): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      if (waiting.push({ key, resolve, reject }) === 1) setImmediate(sendAll)
    })
}
