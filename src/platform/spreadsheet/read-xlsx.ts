import type { CellValue, Workbook } from 'hucre/xlsx'
import { refused } from '../problem.ts'
import { limits } from './limits.ts'

/** A number as Excel shows it: 15 digits, a decimal point, never an exponent. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  const [digits = '', exponent = '0'] = text.split('e')
  const [whole = '', part = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + part
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${all}`
      : `${all.slice(0, point).padEnd(point, '0')}${all.length > point ? `.${all.slice(point)}` : ''}`
  return value < 0 ? `-${plain}` : plain
}

export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return value
}

/** How large the parts of a zip say they are unpacked: a small file may hide gigabytes. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at + 28 <= view.length; ) {
    total += view.readUInt32LE(at + 24)
    at = view.indexOf('PK\x01\x02', at + 46, 'latin1')
  }
  return total
}

/** The visible sheets of a workbook. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > limits.workbookBytes) throw refused('spreadsheet.large', { bytes: limits.workbookBytes })
  if (unpackedBytes(bytes) > limits.unpackedBytes)
    throw refused('spreadsheet.large', { bytes: limits.unpackedBytes, unpacked: true })
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook'))
    throw refused('spreadsheet.broken', { line: 0 })
  const { readXlsx: readWorkbook } = await import('hucre/xlsx')
  return readWorkbook(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    maxRows: limits.workbookRows + 2,
  }).catch(() => {
    throw refused('spreadsheet.broken', { line: 0 })
  })
}

/** The first visible sheet. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const rows = (await openWorkbook(bytes)).sheets[0]?.rows ?? []
  if (rows.length > limits.workbookRows + 1) throw refused('spreadsheet.rows', { rows: limits.workbookRows })
  return rows.map((row) => row.map(cellText))
}
