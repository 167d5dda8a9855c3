import type { Head } from '../taking/heads.ts'

/** Above this a sheet is to be cut: a person must be able to look through what it would do. */
export const mostRows = 50_000

export type SheetTask = { bytes: Uint8Array<ArrayBuffer> }
/** A file of tasks as it is kept: its cells written out already, so that nobody waits while they are. */
export type SheetRead = {
  sha256: Uint8Array
  /** Every sheet's name and cells, as JSON. */
  sheets: string
  /** Of each how many rows it has, and its row of heads. */
  heads: (Pick<Head, 'headRow' | 'names' | 'columns'> & { rows: number; worth: number })[]
}
