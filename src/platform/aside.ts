import path from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import { packageRoot } from './package-root.ts'
import { Problem, refused } from './problem.ts'

/**
 * `waiting`: how many may stand in line behind the one being read; `heapMb`: what its thread may hold; `restSeconds`: how
 * long the thread waits for the next before it ends.
 */
export type Limits = { waiting: number; seconds: number; heapMb: number; restSeconds: number; thread: string }
type Asked = { bytes: Uint8Array<ArrayBuffer> }
type Answer<R> = { read: R } | { refused: { code: string; details: Record<string, unknown> } }

/** What the file of a thread does: answers each task, with what it refuses told as that. */
export function answering<T extends Asked, R>(read: (task: T) => Promise<R>): void {
  const answer = async (task: T): Promise<Answer<R>> => {
    try {
      return { read: await read(task) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { refused: { code: error.code, details: error.details } }
    }
  }
  parentPort?.on('message', async (task: T) => parentPort?.postMessage(await answer(task)))
}

/** The thread `thread.ts` beside this module; in the bundle it is a file of its own beside the command line. */
export const threadBeside = ({ filename, dirname }: Pick<ImportMeta, 'filename' | 'dirname'>, name: string): string =>
  filename.endsWith('.ts') ? path.join(dirname, 'thread.ts') : path.join(packageRoot, `dist/server/${name}.js`)

type Reader<T, R> = {
  read(task: T): Promise<R>
  rest(): void
  wake(): void
  end(): Promise<unknown>
  ended(): boolean
}

/** A thread that reads one file after another. What it is asked rejects as soon as it dies, fails, or takes too long. */
function begin<T extends Asked, R>(kind: string, { heapMb, thread: file, seconds }: Limits): Reader<T, R> {
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  let asked: PromiseWithResolvers<R> | undefined
  let ended = false
  worker.on('message', (answer: Answer<R>) => {
    if ('read' in answer) asked?.resolve(answer.read)
    else asked?.reject(refused(answer.refused.code, answer.refused.details))
  })
  worker.on('error', (error: Error & { code?: string }) =>
    asked?.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused(`${kind}.memory`, { megabytes: heapMb }) : error),
  )
  worker.on('exit', () => {
    ended = true
    asked?.reject(refused(`${kind}.stopped`))
  })
  return {
    read: (task) => {
      const { promise, ...rest } = Promise.withResolvers<R>()
      asked = { promise, ...rest }
      const late = setTimeout(() => rest.reject(refused(`${kind}.slow`, { seconds })), seconds * 1_000)
      worker.postMessage(task, [task.bytes.buffer])
      return promise.finally(() => {
        clearTimeout(late)
        asked = undefined
      })
    },
    rest: () => worker.unref(),
    wake: () => worker.ref(),
    end: () => worker.terminate(),
    ended: () => ended,
  }
}

/**
 * Reads files beside the server's own thread, one at a time; the bytes given are taken away. Refuses what cannot be read,
 * takes too long or holds too much (`<kind>.slow`, `.memory`, `.stopped`); 503 `<kind>.busy` where too many wait.
 */
export function readAside<T extends Asked, R>(kind: string, limits: Limits): (task: T) => Promise<R> {
  let [ahead, last] = [0, Promise.resolve()]
  let resting: { reader: Reader<T, R>; until: NodeJS.Timeout } | undefined
  /** Refusals of the file itself leave the thread as it was. */
  const unharmed = (error: unknown) =>
    error instanceof Problem && !['slow', 'memory', 'stopped'].some((why) => error.code === `${kind}.${why}`)

  function rest(reader: Reader<T, R>): void {
    const end = () => {
      resting = undefined
      void reader.end()
    }
    resting = { reader, until: setTimeout(end, limits.restSeconds * 1_000).unref() }
    reader.rest()
  }
  function wake(): Reader<T, R> {
    const there = resting
    resting = undefined
    clearTimeout(there?.until)
    if (!there || there.reader.ended()) return begin(kind, limits)
    there.reader.wake()
    return there.reader
  }
  async function read(task: T): Promise<R> {
    const reader = wake()
    try {
      const found = await reader.read(task)
      rest(reader)
      return found
    } catch (error) {
      if (unharmed(error)) rest(reader)
      else await reader.end()
      throw error
    }
  }
  return async (task: T): Promise<R> => {
    if (ahead > limits.waiting) throw new Problem(503, `${kind}.busy`, { waiting: limits.waiting })
    ahead += 1
    const found = last.then(() => read(task))
    last = found.then(
      () => {},
      () => {},
    )
    try {
      return await found
    } finally {
      ahead -= 1
    }
  }
}
