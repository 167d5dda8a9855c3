import { en as spreadsheet } from '#src/platform/spreadsheet/words.en.ts'
import type { Words } from '#src/platform/words.ts'
import type { workbookVi } from './words-workbook.vi.ts'

type Facts = Record<string, string>
const whats: Facts = { unit: 'of another unit', period: 'of another period', form: 'of another reporting regime' }

export const workbookEn: Words<typeof workbookVi> = {
  open: 'Fill in with Excel',
  title: 'Fill in with Excel',
  out: 'Download the workbook with the draft in it',
  outHelp: 'Each part of the report is a sheet; only the yellow cells are to be filled in.',
  outKeyIn: 'Download the workbook for the unit to fill in',
  many: 'Workbook of many units',
  manySheets: 'A sheet a unit',
  manyTable: 'One table, a row a unit',
  manyIn: {
    open: 'Take a filled workbook…',
    title: 'Take a workbook of many units',
    help: '.xlsx from this page, up to 2 MB. You see what changes at each unit before anything is taken.',
    nothing: 'The file has no report that can be taken for this regime and period. Choose another.',
    notTaken: (count: string) =>
      count === '1' ? '1 unit of the file cannot be taken now.' : `${count} units of the file cannot be taken now.`,
    why: {
      formVersion: 'the form has changed; download a new workbook and copy the figures.',
      notNow: 'the report is of another period or regime, was sent, or the unit has somebody who writes.',
    },
    units: 'Units in the file',
    unit: 'Unit',
    state: 'State',
    cells: (count: string) => (count === '1' ? '1 cell' : `${count} cells`),
    clean: 'Right and complete.',
    conflicts: (count: string) =>
      count === '1'
        ? '1 cell was changed by somebody since; it is not overwritten.'
        : `${count} cells were changed by somebody since; they are not overwritten.`,
    left: (count: string) =>
      `${count === '1' ? '1 place is' : `${count} places are`} still to be filled in before it can be sent.`,
    leftKeyIn: (count: string) =>
      `${count === '1' ? '1 place is' : `${count} places are`} still to be filled in or explained; complete the file to key it in.`,
    more: (count: string) => `and ${count} more ${count === '1' ? 'cell' : 'cells'}.`,
    moreToDo: (count: string) => `and ${count} more ${count === '1' ? 'place' : 'places'}.`,
    paper: 'The workbook is kept with each report that is keyed in, as its paper.',
    take: (count: string) => `Take ${count} ${count === '1' ? 'report' : 'reports'}`,
    done: (count: string) => `${count === '1' ? '1 report was' : `${count} reports were`} taken from the workbook.`,
  },
  file: 'Take in the filled workbook',
  fileHelp: '.xlsx from this page, up to 2 MB. You see every change before anything is written.',
  drop: 'Drop the file here, or',
  choose: 'choose a file',
  sending: (percent: string) => `Sending the file: ${percent}`,
  reading: 'Reading the file…',
  stale: (taken: string, now: string) =>
    `The file was taken from version ${taken}; it is now version ${now}. Cells that somebody has changed since are not overwritten, and are named below.`,
  wrong: (cells: string) => `${cells} cells cannot be taken.`,
  wrongText: 'Correct the file and choose it again, or take only what is right into the draft.',
  right: (cells: string) => `The file is right: ${cells} cells change.`,
  nothing: 'The file says nothing that the draft does not.',
  left: (count: string) => `After that, ${count} places are still to be filled in or explained before it can be sent.`,
  rejected: 'Cells that cannot be taken',
  changes: 'Cells that change',
  sheet: 'Sheet',
  cell: 'Cell',
  about: 'About',
  reason: 'Why, and what to do',
  from: 'Draft',
  to: 'File',
  none: '(empty)',
  more: (count: string) => `${count} more cells change.`,
  take: (cells: string) => `Take ${cells} cells into the draft`,
  takeRight: (cells: string) => `Take only the ${cells} right cells into the draft`,
  takeInto: (cells: string) => `Fill ${cells} cells in on this page`,
  taken: (cells: string) => `${cells} cells were taken into the draft.`,
  takenLeft: (cells: string, rejected: string) =>
    `${cells} cells were taken. ${rejected} were not: correct the file and choose it again.`,
  part: {
    text: 'text',
    nothing: 'nothing arose',
    value: '',
    numerator: 'numerator',
    denominator: 'denominator',
    state: 'no figure',
    why: 'reason, explanation',
  },
  faults: {
    notNumber: ({ text }: Facts) => `“${text}” is no number. Write a number, for example 1,234.5.`,
    twoReadings: ({ text, one, other }: Facts) =>
      `“${text}” can be read in two ways: ${one}, or ${other} with a decimal comma. Enter it as a number, for example ${one}.`,
    day: ({ text }: Facts) =>
      `The cell holds the date ${text}; a number is needed. If Excel made it a date, format the cell as a number.`,
    percent: ({ text }: Facts) => `“${text}” is a percentage; a count is needed. Write the number without %.`,
    notYesNo: ({ text }: Facts) => `“${text}” is not clear. Write Có (yes) or Không (no).`,
    notState: ({ text }: Facts) => `“${text}” is not in the list. Choose Không áp dụng or Chưa có số liệu.`,
    notX: ({ text }: Facts) => `“${text}” is not clear. Write x where nothing arose, or leave it empty.`,
    long: ({ most }: Facts) => `Longer than ${most} characters. Shorten it.`,
    merged: ({ range }: Facts) => `The cell is merged within ${range}. Split it and fill in each cell.`,
    error: ({ text }: Facts) => `The formula gives the error ${text}. Correct it, or write the number.`,
    unreckoned: 'The formula has not been calculated. Open the file in Excel, save it, and choose it again.',
    twice: ({ first }: Facts) => `The row is there twice, first at ${first}. Delete one; neither was taken.`,
    stateWithFigure: ({ figure }: Facts) => `There is the figure ${figure}, and a reason why there is none. Keep one.`,
    notAsked: 'The report no longer asks for this cell, or its figure comes from elsewhere. Download a new workbook.',
    changedSince: ({ theirs, mine }: Facts) =>
      `Since the file was taken out this cell was changed to “${theirs || '(empty)'}”; the file says “${mine || '(empty)'}”. Choose on the report’s page.`,
    rowsMissing: ({ section, count }: Facts) =>
      `The file lacks ${count} cells of ${section}. Download a new workbook, or take what the file has.`,
  },
  problems: {
    ...spreadsheet,
    'workbook.foreign': 'The file is no workbook of a report. Download the workbook on this page and fill it in.',
    'workbook.broken':
      'The hidden keys of the file were changed, so that nobody can tell whose report it is. Download a new workbook and copy the figures.',
    'workbook.other': ({ what = '', regime, unit, period }: Facts) =>
      `The file is ${whats[what]}: ${regime}, ${unit}, period ${period}. Open that report and take it in there.`,
    'workbook.version': ({ file, now }: Facts) =>
      `The file follows version ${file} of the form; the report now follows version ${now}. Download a new workbook and copy the figures.`,
    'workbook.many': ({ count, most }: Facts) => `${count} reports are too many for one file, which takes ${most}.`,
    'workbook.notNow': 'One of the chosen reports can no longer be taken. Choose the file again.',
    'workbook.paper': 'The day it came in and the workbook as its paper are needed. Choose the day and take it again.',
    'workbook.ofUnit': ({ unit }: Facts) =>
      `The report of ${unit} has just changed or is not complete, so no report was taken. Choose the file again.`,
    'workbook.busy': 'The server is reading other files. Try again in a few minutes.',
    'workbook.slow': ({ seconds }: Facts) =>
      `It was still being read after ${seconds} seconds and was stopped. Download a new workbook and copy the figures.`,
    'workbook.memory': 'The file needs more memory than it may. Download a new workbook and copy the figures.',
    'workbook.stopped': 'Reading stopped halfway. Try again; if it stops once more, save the file anew with Excel.',
    'workbook.not-right': 'Some cells of the file cannot be taken. Choose the file again to see them.',
    'workbook.nothing': 'The file says nothing that the draft does not.',
  },
}
