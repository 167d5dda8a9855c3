import { type Limits, readAside, threadBeside } from '#src/platform/aside.ts'
import type { SheetRead, SheetTask } from './task.ts'

const usual: Limits = {
  ...{ waiting: 4, seconds: 60, heapMb: 256, restSeconds: 20 },
  thread: threadBeside(import.meta, 'sheet'),
}

/** Reads files of tasks beside the server's own thread, one at a time. Refuses by the codes of sheets and spreadsheets. */
export const makeSheetAside = (some: Partial<Limits> = {}) =>
  readAside<SheetTask, SheetRead>('sheet', { ...usual, ...some })
