import { type Limits, readAside, threadBeside } from '#src/platform/aside.ts'
import type { ReadAside, Task } from './task.ts'

const usual: Limits = {
  ...{ waiting: 4, seconds: 60, heapMb: 192, restSeconds: 20 },
  thread: threadBeside(import.meta, 'reading'),
}

/** Reads documents beside the server's own thread, one at a time. Refuses by the codes of reading. */
export const makeAside = (some: Partial<Limits> = {}) => readAside<Task, ReadAside>('reading', { ...usual, ...some })
