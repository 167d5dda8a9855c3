import { writeBook } from '#src/platform/spreadsheet.ts'
import type { Client } from './client.ts'
import { makeReading } from './reading.ts'

export const heads = [
  'TT',
  'Nội dung',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian',
  'Sản phẩm',
  'Mã nhiệm vụ',
  'Lý do',
]

/** A row under those heads. */
export const row = (
  content: string,
  lead = '',
  more: Partial<Record<'with' | 'when' | 'product' | 'code' | 'why', string>> = {},
) => ['1', content, lead, more.with ?? '', more.when ?? '', more.product ?? '', more.code ?? '', more.why ?? '']

/** An office's own sheet, with heads of its own. */
export const workbook = (rows: readonly (readonly string[])[], columns: readonly string[] = heads, name = 'Bảng 1') =>
  writeBook([{ name, columns: columns.map((head) => ({ head, width: 20 })), rows }])

/** The board of `makeReading`, whose people take sheets of tasks in. */
export async function makeSheets() {
  const world = await makeReading()
  const started = async (file: string | Uint8Array, { by = world.board, name = 'bang.xlsx', query = '' } = {}) => {
    const { status, body } = await by.upload(`/task-sheets${query}`, name, file)
    return status === 200 ? (body.id as string) : (body.code as string)
  }
  const opened = async (id: string, query = '', by: Client = world.board) =>
    (await by.get(`/task-sheets/${id}${query}`)).body
  const taken = async (id: string, rows: 'all' | 'right' = 'all', by: Client = world.board) => {
    const { version } = await opened(id, '?limit=1', by)
    return by.post(`/task-sheets/${id}/tasks`, { version, rows })
  }
  /** What is said of each row, and of the cells that are wrong. */
  const tried = async (rows: readonly (readonly string[])[], query = '', columns?: readonly string[]) => {
    const id = await started(await workbook(rows, columns), { query })
    const sheet = await opened(id)
    return { id, sheet, told: sheet.rows.map(told) }
  }
  return { ...world, started, opened, taken, tried }
}
type Row = { state: string; faults: { cell: string; text: string }[]; changes: { field: string; to: string }[] }
export const told = ({ state, faults, changes }: Row) =>
  [
    state,
    ...faults.map(({ cell, text }) => `${cell}: ${text}`),
    ...changes.map(({ field, to }) => `${field} → ${to}`),
  ].join(' | ')
