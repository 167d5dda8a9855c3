/** Letters that stand together on a line; places in points from the page's upper left corner, `y` of the line they stand on. */
export type Piece = { text: string; x: number; right: number; y: number; size: number }
/** A line of a page; `pieces` are what wide gaps part. */
export type Line = { pieces: Piece[]; x: number; right: number; y: number; size: number }
export type Page = { width: number; height: number; lines: Line[]; tables: Table[] }

/** A cell as it is drawn: `below` goes on with the cell above it, `wide` takes so many columns. */
export type GridCell = { lines: Line[]; below: boolean; wide: number }
export type Table = { y: number; columns: readonly number[]; rows: GridCell[][] }

export const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join(' ')
