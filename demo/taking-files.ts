import { exchangeOf } from '#src/app/exchange.ts'
import { readSheet, type Sheet, writeCsv } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'

export type Line = Record<string, string | number | undefined>

/** Takes a file as the coordinator would: every line right, or none is taken. */
export async function takeSheet(work: Work, kind: string, sheet: Sheet): Promise<void> {
  const { faults } = await exchangeOf(kind).importer(work, sheet, { apply: true })
  if (faults.length > 0) throw new Error(`${kind}: ${JSON.stringify(faults.slice(0, 3))}`)
}

export async function takeLines(work: Work, kind: string, lines: readonly Line[]): Promise<void> {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  const rows = lines.map((line) => columns.map((column) => String(line[column] ?? '')))
  await takeSheet(work, kind, await readSheet(`${kind}.csv`, Buffer.from(writeCsv({ name: kind, columns, rows }))))
}
