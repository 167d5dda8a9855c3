import type { Block, Cell } from '../shapes.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Writes a document down as one text and keeps where each paragraph and cell stands in it. */
export function makeWriter() {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  let table: { start: number; rows: Cell[][] } | null = null
  let row: Cell[] | null = null
  let cell: Cell | null = null
  const put = (text: string) => {
    parts.push(text)
    length += text.length
  }

  return {
    blocks,
    text: () => parts.join(''),
    paragraph(text: string) {
      if (cell) {
        if (cell.end > cell.start) put('\n')
        else cell.start = length
        put(text)
        cell.end = length
        return
      }
      // a line broken by hand is one of its own in the outline
      for (const line of text.split('\n').filter((one) => one.trim())) {
        const start = length + /^\s*/.exec(line)![0].length
        put(line)
        blocks.push({ kind: 'paragraph', start, end: start + line.trim().length })
        put('\n')
      }
    },
    openTable() {
      table = { start: length, rows: [] }
    },
    openRow(before: number) {
      row = Array.from({ length: before }, () => ({ start: length, end: length }))
    },
    openCell() {
      if (row?.length) put('\t')
      cell = { start: length, end: length }
    },
    /** `below`: merged with the cell above; `wide`: how many columns it takes. */
    closeCell({ below, wide }: { below: boolean; wide: number }) {
      if (!row || !cell) return
      const above = below ? table?.rows.at(-1)?.[row.length] : undefined
      const whole = above ? { ...above, merged: true } : cell
      for (let i = 0; i < wide; i++) row.push(i === 0 ? whole : { ...whole, merged: true })
      cell = null
    },
    closeRow(kept: boolean) {
      if (row && kept) {
        table?.rows.push(row)
        put('\n')
      }
      row = null
    },
    closeTable() {
      if (table?.rows.length)
        blocks.push({ kind: 'table', start: table.start, end: length, rows: table.rows } satisfies Table)
      table = null
    },
  }
}
