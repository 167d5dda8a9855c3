import type { ReactNode } from 'react'
import { IconArrowDown, IconArrowUp } from '../icons.ts'
import { type Column, nextSort, type Sort } from './columns.ts'

type Props<Row> = {
  columns: readonly Column<Row>[]
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  check?: ReactNode
}

export function Heads<Row>({ columns, sort, onSort, check }: Props<Row>) {
  return (
    <thead>
      <tr>
        {check && <th className="ck">{check}</th>}
        {columns.map((column) => {
          const by = sort?.by === column.id ? sort : undefined
          const aria = by ? (by.desc ? 'descending' : 'ascending') : column.sort ? 'none' : undefined
          return (
            <th key={column.id} scope="col" data-align={column.align} aria-sort={aria} style={{ width: column.width }}>
              {column.sort && onSort ? (
                <button type="button" data-on={by ? true : undefined} onClick={() => onSort(nextSort(sort, column.id))}>
                  {column.head}
                  {by && (by.desc ? <IconArrowDown size={12} aria-hidden /> : <IconArrowUp size={12} aria-hidden />)}
                </button>
              ) : (
                column.head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
