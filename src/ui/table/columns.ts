import type { ReactNode } from 'react'

/**
 * One column. `cell` draws it; `align: 'end'` for figures and dates; `width` in px fixes it; `sort: true` lets the head
 * sort by `id`; `always` keeps it out of the column choice; `off` hides it until chosen. `phone` says where it stands on a
 * card: state and date first, then the title, lines beneath, `end` at the right of the last line; 'hide' leaves it out.
 */
export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end' | 'center'
  width?: number
  sort?: boolean
  always?: boolean
  off?: boolean
  total?: ReactNode
  phone?: 'state' | 'date' | 'title' | 'line' | 'foot' | 'end' | 'hide'
}

export type Sort = { by: string; desc: boolean }
export type Group = { id: string; label: string; count?: number; extra?: ReactNode }

/** A group whose rows the page fetches when it is opened; `more` stands under them: how many there are, and a way on. */
export type RowGroup<Row> = Group & { open: boolean; rows: readonly Row[]; more?: ReactNode }

/** The lines of the table in order: a head for each group, then its rows unless it is shut. */
export type Line<Row> =
  | { kind: 'group'; group: Group; shut: boolean }
  | { kind: 'row'; row: Row; key: string }
  | { kind: 'more'; of: string; more: ReactNode }

export const linesOfGroups = <Row>(groups: readonly RowGroup<Row>[], keyOf: (row: Row) => string): Line<Row>[] =>
  groups.flatMap(({ open, rows, more, ...group }) => [
    { kind: 'group', group, shut: !open },
    ...(open ? rows.map((row) => ({ kind: 'row' as const, row, key: keyOf(row) })) : []),
    ...(open && more ? [{ kind: 'more' as const, of: group.id, more }] : []),
  ])

export function linesOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  groupOf: ((row: Row) => Group) | undefined,
  shut: ReadonlySet<string>,
): Line<Row>[] {
  if (!groupOf) return rows.map((row) => ({ kind: 'row', row, key: keyOf(row) }))
  const groups = new Map<string, { group: Group; rows: Row[] }>()
  for (const row of rows) {
    const group = groupOf(row)
    const known = groups.get(group.id)
    if (known) known.rows.push(row)
    else groups.set(group.id, { group, rows: [row] })
  }
  return [...groups.values()].flatMap(({ group, rows: members }) => [
    { kind: 'group' as const, group: { count: members.length, ...group }, shut: shut.has(group.id) },
    ...(shut.has(group.id) ? [] : members.map((row) => ({ kind: 'row' as const, row, key: keyOf(row) }))),
  ])
}

/** A click on a head: first ascending, then descending, then ascending again. */
export const nextSort = (sort: Sort | undefined, by: string): Sort => ({ by, desc: sort?.by === by && !sort.desc })

/** Columns in the order in which they stand, those left out among them; widths in px where they were chosen. */
export type Layout = {
  columns: readonly { id: string; shown: boolean; width?: number | undefined }[]
  density: 'roomy' | 'tight'
}

/** The columns as a layout has them; a column it does not know yet stands where the page puts it. */
export function arranged<Row>(columns: readonly Column<Row>[], layout: Layout) {
  const at = (id: string) => layout.columns.findIndex((one) => one.id === id)
  const known = layout.columns.flatMap(({ id }) => columns.filter((column) => column.id === id))
  const all = [...known]
  columns.forEach((column, i) => {
    if (at(column.id) < 0) all.splice(Math.min(i, all.length), 0, column)
  })
  return all.map((column) => {
    const kept = layout.columns[at(column.id)]
    const width = kept?.width ?? column.width
    return { ...column, shown: column.always || (kept ? kept.shown : !column.off), ...(width && { width }) }
  })
}
export type Arranged<Row> = ReturnType<typeof arranged<Row>>[number]

export const layoutOf = <Row>(columns: readonly Arranged<Row>[], density: Layout['density']): Layout => ({
  columns: columns.map(({ id, shown, width }) => ({ id, shown, ...(width && { width }) })),
  density,
})
