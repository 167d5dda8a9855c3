import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '#src/platform/package-root.ts'
import { Problem, refused } from '#src/platform/problem.ts'
import type { Answer, ReadAside, Task } from './task.ts'

/**
 * `waiting`: how many may stand in line behind the one being read; `heapMb`: what its thread may hold; `restSeconds`: how
 * long the thread waits for the next before it ends.
 */
export type Limits = { waiting: number; seconds: number; heapMb: number; restSeconds: number; thread: string }

// in the bundle the thread is a file of its own beside the command line
const thread = import.meta.filename.endsWith('.ts')
  ? path.join(import.meta.dirname, 'thread.ts')
  : path.join(packageRoot, 'dist/server/reading.js')
const usual: Limits = { waiting: 4, seconds: 60, heapMb: 192, restSeconds: 20, thread }

type Reader = {
  read(task: Task): Promise<ReadAside>
  rest(): void
  wake(): void
  end(): Promise<unknown>
  ended(): boolean
}

/** A thread that reads one document after another. What it is asked rejects as soon as it dies, fails, or takes too long. */
function begin({ heapMb, thread: file, seconds }: Limits): Reader {
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  let asked: PromiseWithResolvers<ReadAside> | undefined
  let ended = false
  worker.on('message', (answer: Answer) => {
    if ('read' in answer) asked?.resolve(answer.read)
    else asked?.reject(refused(answer.refused.code, answer.refused.details))
  })
  worker.on('error', (error: Error & { code?: string }) =>
    asked?.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('reading.memory', { megabytes: heapMb }) : error),
  )
  worker.on('exit', () => {
    ended = true
    asked?.reject(refused('reading.stopped'))
  })
  return {
    read: (task) => {
      const { promise, ...rest } = Promise.withResolvers<ReadAside>()
      asked = { promise, ...rest }
      const late = setTimeout(() => rest.reject(refused('reading.slow', { seconds })), seconds * 1_000)
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

/** Refusals of the document itself leave the thread as it was. */
const unharmed = (error: unknown) =>
  error instanceof Problem && !['reading.slow', 'reading.memory', 'reading.stopped'].includes(error.code)

/**
 * Reads documents beside the server's own thread, one at a time; the bytes given are taken away. Refuses (reading.*)
 * what cannot be read, takes too long or holds too much; 503 `reading.busy` where too many wait.
 */
export function makeAside(some: Partial<Limits> = {}) {
  const limits = { ...usual, ...some }
  let [ahead, last] = [0, Promise.resolve()]
  let resting: { reader: Reader; until: NodeJS.Timeout } | undefined

  function rest(reader: Reader): void {
    const end = () => {
      resting = undefined
      void reader.end()
    }
    resting = { reader, until: setTimeout(end, limits.restSeconds * 1_000).unref() }
    reader.rest()
  }
  function wake(): Reader {
    const there = resting
    resting = undefined
    clearTimeout(there?.until)
    if (!there || there.reader.ended()) return begin(limits)
    there.reader.wake()
    return there.reader
  }
  async function read(task: Task): Promise<ReadAside> {
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
  return async (task: Task): Promise<ReadAside> => {
    if (ahead > limits.waiting) throw new Problem(503, 'reading.busy', { waiting: limits.waiting })
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
