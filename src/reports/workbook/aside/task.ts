import type { ReadForm } from '#src/platform/spreadsheet.ts'
import type { TakenOut } from '../keys.ts'

export type WorkbookTask = { bytes: Uint8Array<ArrayBuffer> }
/** A workbook as it was read: the rows that answer anything, and what it says of itself. */
export type ReadBook = { sheets: ReadForm[]; keys: TakenOut[] }
