import { en } from './spreadsheet/words.en.ts'
import { vi } from './spreadsheet/words.vi.ts'
import type { Fault, Grid, Sheet } from './spreadsheet.ts'
import type { Language } from './words.ts'
import type { View, Work } from './work.ts'

export type Imported = {
  /** Anything here, and nothing was taken. */
  faults: Fault[]
  rows: number
  /** What it does, or on a dry run would do, by what is counted: added, changed, unchanged. */
  counts: Record<string, number>
  /** What follows from it, counted: words for each in the kind's own, or on a dry run what would. */
  effect?: Record<string, number>
}
export type Importer = (work: Work, sheet: Sheet, options: { apply: boolean }) => Promise<Imported>
export type Exporter = (view: View) => Promise<Grid>

/** The kind's own faults in words, by their codes. */
export type FaultWords = Readonly<Record<string, string | ((facts: never) => string)>>

/** A kind of file: what `import` takes and `export` writes. `numeric` columns are numbers in workbooks. */
export type Exchange = {
  readonly kind: string
  readonly importer: Importer
  readonly exporter: Exporter
  readonly numeric?: readonly string[]
  readonly words: Readonly<Record<Language, FaultWords>>
}

/** What is wrong, in the reader's language; a code without words is shown as it is. */
export function faultText(language: Language, words: FaultWords, code: string, facts: object = {}): string {
  const text = words[code] ?? ({ vi, en }[language] as FaultWords)[code] ?? code
  return typeof text === 'string' ? text : text(facts as never)
}

/** One event for a whole import, with the digest of its file. */
export async function recordImport(work: Work, kind: string, sheet: Sheet, facts: object = {}): Promise<string> {
  const { id } = await work.tx
    .insertInto('import_batch')
    .values({
      kind,
      file_name: sheet.fileName,
      sha256: sheet.sha256,
      rows: sheet.rows.length,
      by_account_id: work.actor.accountId,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { fileName, rows } = sheet
  const payload = { kind, fileName, sha256: sheet.sha256.toString('hex'), rows: rows.length, ...facts }
  work.record('import.applied', { kind: 'import', id }, payload)
  return id
}

export const byRow = (faults: readonly Fault[]): Fault[] => faults.toSorted((a, b) => a.row - b.row)
