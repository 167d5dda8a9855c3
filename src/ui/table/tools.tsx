import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconColumns3, IconTableExport } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import type { Column } from './columns.ts'

export type Density = 'roomy' | 'tight'
type Props<Row> = {
  columns: readonly Column<Row>[]
  hidden: string[]
  onHidden: (hidden: string[]) => void
  density: Density
  onDensity: (density: Density) => void
  exportHref: string | undefined
  children?: ReactNode
}

/** Above the table at the right: what the page adds, columns and density, export. */
export function TableTools<Row>({ columns, hidden, onHidden, density, onDensity, exportHref, children }: Props<Row>) {
  const { table: words } = useUiWords()
  const free = columns.filter((column) => !column.always)
  return (
    <div className="ttools no-print">
      <div className="grow">{children}</div>
      <Popover position="bottom-end" trapFocus>
        <Popover.Target>
          <Button size="compact-xs" leftSection={<IconColumns3 size={14} aria-hidden />}>
            {words.columns}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="stack">
          <Checkbox.Group
            label={words.columns}
            className="options"
            value={free.filter((c) => !hidden.includes(c.id)).map((c) => c.id)}
            onChange={(shown) => onHidden(free.filter((c) => !shown.includes(c.id)).map((c) => c.id))}
          >
            {free.map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.head} />
            ))}
          </Checkbox.Group>
          <SegmentedControl
            aria-label={words.density}
            value={density}
            onChange={(to) => onDensity(to as Density)}
            data={[
              { value: 'roomy', label: words.roomy },
              { value: 'tight', label: words.tight },
            ]}
          />
        </Popover.Dropdown>
      </Popover>
      {exportHref && (
        <Button
          component="a"
          href={exportHref}
          download
          size="compact-xs"
          leftSection={<IconTableExport size={14} aria-hidden />}
        >
          {words.exporting}
        </Button>
      )}
    </div>
  )
}
