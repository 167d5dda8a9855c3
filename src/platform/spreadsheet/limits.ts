/** What one file may hold; a workbook is read whole, so it may hold less than a text file. */
export const limits = {
  bytes: 128 * 1024 * 1024,
  rows: 1_000_000,
  workbookBytes: 20 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  workbookRows: 100_000,
  columns: 200,
  characters: 10_000,
} as const
