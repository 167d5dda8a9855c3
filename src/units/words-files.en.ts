import type { filesVi } from './words-files.vi.ts'

export const filesEn: typeof filesVi = {
  title: 'Import from a file',
  facts: 'A CSV or XLSX file; tried first, nothing is written until you import it',
  kind: 'What to import',
  kinds: { units: 'Units', successions: 'Mergers, splits, renames' },
  columns: 'Columns',
  needed: (names) => `Required: ${names}.`,
  free: (names) => `Optional: ${names}.`,
  about: {
    units: 'Each row is a stretch of a unit’s life: from which day to which it bears a name, a code and a parent.',
    successions:
      'Each row says that a former unit passes to a new one. Import the units first, so that the new ones are there.',
  },
  download: 'Download what is there (XLSX)',
  file: 'File',
  checking: (seconds) => `Trying the file, ${seconds} s so far. Tens of thousands of rows may take a minute.`,
  taking: (seconds) =>
    `Importing, ${seconds} s so far. You may leave the page: it will be finished, and stands under “Imported” below.`,
  faults: (n) => `${n} ${n === '1' ? 'fault' : 'faults'}; nothing was written`,
  faultsText: 'Correct these cells in the file, then choose it again.',
  firstFaults: (shown, all) => `The first ${shown} of ${all} faults`,
  row: 'Row',
  column: 'Column',
  fault: 'Fault',
  right: (rows) => `${rows === '1' ? 'The one row is' : `All ${rows} rows are`} right; nothing is written yet`,
  does: 'Will be written',
  follows: 'What follows',
  nothing: 'Every row is there already; importing it changes nothing.',
  verb: (rows) => `Import ${rows} ${rows === '1' ? 'row' : 'rows'}`,
  done: (name) => `${name} was imported`,
  toUnits: 'See the units',
  toSuccessions: 'See mergers and splits',
  past: 'Imported',
  noPast: 'You have not imported a file yet.',
  rows: (n) => `${n} ${n === '1' ? 'row' : 'rows'}`,
}
