import { answering } from '#src/platform/aside.ts'
import { refused } from '#src/platform/problem.ts'
import { readBook } from '#src/platform/spreadsheet.ts'
import { findHead } from '../taking/heads.ts'
import { mostRows, type SheetRead, type SheetTask } from './task.ts'

answering(async ({ bytes }: SheetTask): Promise<SheetRead> => {
  const { sheets, sha256 } = await readBook(bytes)
  const long = sheets.find(({ rows }) => rows.length > mostRows)
  if (long) throw refused('sheet.rows', { rows: long.rows.length, most: mostRows })
  return {
    sha256,
    sheets: JSON.stringify(sheets),
    heads: sheets.map(({ rows }) => {
      const { headRow, names, columns, worth } = findHead(rows)
      return { headRow, names, columns, rows: rows.length, worth }
    }),
  }
})
