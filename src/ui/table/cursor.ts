/** Where the cursor stands: a line and a column, counted from 0. */
export type Cursor = { line: number; column: number }

const page = 12

/** Where a key leads in a grid of so many lines and columns; undefined when the key does not move. Letters as in mail programs. */
export function moved(key: string, { line, column }: Cursor, lines: number, columns: number): Cursor | undefined {
  const to: Record<string, Cursor> = {
    ArrowDown: { line: line + 1, column },
    j: { line: line + 1, column },
    ArrowUp: { line: line - 1, column },
    k: { line: line - 1, column },
    ArrowLeft: { line, column: column - 1 },
    ArrowRight: { line, column: column + 1 },
    Home: { line: 0, column },
    End: { line: lines - 1, column },
    PageDown: { line: line + page, column },
    PageUp: { line: line - page, column },
  }
  const next = to[key.length === 1 ? key.toLowerCase() : key]
  const within = (n: number, size: number) => Math.max(0, Math.min(size - 1, n))
  return next && { line: within(next.line, lines), column: within(next.column, columns) }
}

/** All keys from one line to another, either way round: what Shift adds to the selection. */
export function between<T>(items: readonly T[], from: number, to: number): T[] {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1)
}
