import { type Limits, readAside, threadBeside } from '#src/platform/aside.ts'
import type { ReadBook, WorkbookTask } from './task.ts'

const usual: Limits = {
  ...{ waiting: 8, seconds: 30, heapMb: 192, restSeconds: 20 },
  thread: threadBeside(import.meta, 'workbook'),
}

/** Reads workbooks of reports beside the server's own thread, one at a time. Refuses by their codes and those of spreadsheets. */
export const makeWorkbookAside = () => readAside<WorkbookTask, ReadBook>('workbook', usual)
