import { en } from './spreadsheet/words.en.ts'
import { vi } from './spreadsheet/words.vi.ts'
import type { Fault, Grid, GridRows, Sheet, SheetRows } from './spreadsheet.ts'
import type { Language } from './words.ts'
import type { View, Work } from './work.ts'

export type Imported = {
  /** Anything here, and nothing was taken. */
  faults: Fault[]
  /** How many more there are than those. */
  more?: number
  rows: number
  /** What it does, or on a dry run would do, by what is counted: added, changed, unchanged. */
  counts: Record<string, number>
  /** What follows from it, counted: words for each in the kind's own, or on a dry run what would. */
  effect?: Record<string, number>
}
export type Importer = (work: Work, sheet: Sheet, options: { apply: boolean }) => Promise<Imported>
/** Takes a file row after row: what it holds in memory does not grow with the file. */
export type RowsImporter = (work: Work, sheet: SheetRows, options: { apply: boolean }) => Promise<Imported>
export type Exporter = (view: View) => Promise<Grid>
export type RowsExporter = (view: View) => Promise<GridRows>

/** The kind's own faults in words, by their codes. */
export type FaultWords = Readonly<Record<string, string | ((facts: never) => string)>>

/**
 * A kind of file: what `import` takes and `export` writes; by rows where there may be more than memory should hold. `numeric` columns are numbers in workbooks. */
export type Exchange = {
  readonly kind: string
  readonly importer: Importer
  readonly rowsImporter?: RowsImporter
  readonly exporter: Exporter
  readonly rowsExporter?: RowsExporter
  readonly numeric?: readonly string[]
  readonly words: Readonly<Record<Language, FaultWords>>
}

/** What is wrong, in the reader's language; a code without words is shown as it is. */
export function faultText(language: Language, words: FaultWords, code: string, facts: object = {}): string {
  const text = words[code] ?? ({ vi, en }[language] as FaultWords)[code] ?? code
  return typeof text === 'string' ? text : text(facts as never)
}

type ImportedFile = Pick<Sheet, 'fileName' | 'sha256'> & { readonly rows: number | readonly unknown[] }

/** One event for a whole import, with the digest of its file. */
export async function recordImport(work: Work, kind: string, sheet: ImportedFile, facts: object = {}): Promise<string> {
  const { fileName, sha256 } = sheet
  const rows = typeof sheet.rows === 'number' ? sheet.rows : sheet.rows.length
  const { id } = await work.tx
    .insertInto('import_batch')
    .values({
      kind,
      file_name: fileName,
      sha256,
      rows,
      by_account_id: work.actor.accountId,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const payload = { kind, fileName, sha256: sha256.toString('hex'), rows, ...facts }
  work.record('import.applied', { kind: 'import', id }, payload)
  return id
}

export const byRow = (faults: readonly Fault[]): Fault[] => faults.toSorted((a, b) => a.row - b.row)

/** So many faults are told cell by cell; of all others, how many they are. */
export const mostTold = 1_000
/** What one look at a file found: the first of its faults, and how many there are. */
export type Found = { readonly faults: Fault[]; readonly count: number }

/** Faults as rows go by. */
export function found(): Found & { tell(fault: Fault): void } {
  const faults: Fault[] = []
  let count = 0
  return {
    faults,
    get count() {
      return count
    },
    tell: (fault) => {
      count++
      if (faults.length < mostTold) faults.push(fault)
    },
  }
}

/** What all looks found, by row. */
export function together(all: readonly Found[]): Required<Pick<Imported, 'faults' | 'more'>> {
  const faults = byRow(all.flatMap((one) => one.faults)).slice(0, mostTold)
  return { faults, more: all.reduce((sum, { count }) => sum + count, 0) - faults.length }
}
