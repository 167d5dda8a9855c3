import type { Words } from '../words.ts'
import type { vi } from './words.vi.ts'

const count = (n = 0) => new Intl.NumberFormat('en-GB').format(n)

export const en: Words<typeof vi> = {
  'column.missing': 'this column is missing; add it to the first row.',
  'column.unknown': ({ known = [] }) => `no column has this name; the columns are: ${known.join(', ')}.`,
  'column.twice': 'this column is there twice; keep one.',
  'cell.empty': 'the cell is empty; fill it in.',
  'cell.long': ({ most }) => `longer than ${count(most)} characters; shorten it.`,
  'cell.invisible': 'holds a character that cannot be seen; delete it and type the text again.',
  'cell.beyond': 'text beyond the columns of the first row; delete it, or check the quotes.',
  'spreadsheet.encoding':
    'The file is damaged, is no spreadsheet, or has an unknown encoding. Open it in Excel, save it as XLSX or CSV UTF-8.',
  'spreadsheet.broken': ({ line }) =>
    line
      ? `The file is broken from line ${line} on. Check the quotes.`
      : 'The file is broken. Save it anew and try again.',
  'spreadsheet.empty': 'The file has no row of column names. Write them in the first row.',
  'spreadsheet.large': ({ bytes = 0, unpacked }) =>
    `The file${unpacked ? ', unpacked,' : ''} is larger than ${count(Math.floor(bytes / 1_048_576))} MB. Split it, or use CSV.`,
  'spreadsheet.nothing': 'The file has no row. Choose another.',
  'spreadsheet.locked':
    'The file has a password and cannot be opened. Take the password off in Excel and choose it again.',
  'spreadsheet.old': 'An old .xls file. Open it in Excel, save it as .xlsx and choose that.',
  'spreadsheet.other': 'The file is no spreadsheet. Choose .xlsx or .csv.',
  'spreadsheet.macros': 'The file holds macros. Save it as .xlsx, without macros, and choose it again.',
  'spreadsheet.rows': ({ rows }) => `The file has more than ${count(rows)} rows. Split it, or use CSV.`,
  'spreadsheet.columns': ({ columns }) => `The file has more than ${count(columns)} columns. Leave out those not used.`,
  'import.cell': ({ row, column }) => `row ${row}, ${column}`,
  'import.more': ({ n }) => `and ${count(n)} more.`,
  'import.rows': ({ rows }) => `${rows} rows`,
  'import.dryRun': ' (dry run: nothing was taken; add --apply)',
  'count.added': ({ n }) => `${n} added`,
  'count.changed': ({ n }) => `${n} changed`,
  'count.unchanged': ({ n }) => `${n} unchanged`,
}
