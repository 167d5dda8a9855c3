import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus, IconTableExport } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import type { Arranged, Layout } from './columns.ts'

type Density = Layout['density']
type Props<Row> = {
  columns: readonly Arranged<Row>[]
  density: Density
  onArrange: (columns: readonly Arranged<Row>[], density?: Density) => void
  onReset: () => void
  exportHref: string | undefined
  taking?: ReactNode
  children?: ReactNode
}

const step = { by: 20, least: 60, most: 600, first: 140 }

/** Which columns stand, in which order and how wide: each by a button, no drag needed. */
function ColumnList<Row>({ columns, onArrange }: Pick<Props<Row>, 'columns' | 'onArrange'>) {
  const { table: words } = useUiWords()
  const change = (at: number, more: Partial<Arranged<Row>>) =>
    onArrange(columns.map((column, i) => (i === at ? { ...column, ...more } : column)))
  const move = (at: number, to: number) => {
    const next = [...columns]
    const [one] = next.splice(at, 1)
    next.splice(to, 0, one!)
    onArrange(next)
  }
  const widen = (at: number, by: number) => {
    const width = (columns[at]?.width ?? step.first) + by
    change(at, { width: Math.max(step.least, Math.min(step.most, width)) })
  }
  return (
    <ul className="columnlist">
      {columns.map((column, at) => (
        <li key={column.id}>
          <Checkbox
            className="grow"
            checked={column.shown}
            disabled={column.always ?? false}
            label={column.head}
            onChange={(event) => change(at, { shown: event.currentTarget.checked })}
          />
          {column.width !== undefined && (
            <>
              <ActionIcon aria-label={words.narrower(column.head)} onClick={() => widen(at, -step.by)}>
                <IconMinus size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon aria-label={words.wider(column.head)} onClick={() => widen(at, step.by)}>
                <IconPlus size={14} aria-hidden />
              </ActionIcon>
            </>
          )}
          <ActionIcon aria-label={words.earlier(column.head)} disabled={at === 0} onClick={() => move(at, at - 1)}>
            <IconArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={words.later(column.head)}
            disabled={at === columns.length - 1}
            onClick={() => move(at, at + 1)}
          >
            <IconArrowDown size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

/** Above the table at the right: what the page adds, columns and density, export. */
export function TableTools<Row>({ columns, density, onArrange, onReset, exportHref, taking, children }: Props<Row>) {
  const { table: words } = useUiWords()
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
          <ColumnList columns={columns} onArrange={onArrange} />
          <SegmentedControl
            aria-label={words.density}
            value={density}
            onChange={(to) => onArrange(columns, to as Density)}
            data={[
              { value: 'roomy', label: words.roomy },
              { value: 'tight', label: words.tight },
            ]}
          />
          <Button variant="subtle" size="compact-xs" onClick={onReset}>
            {words.reset}
          </Button>
        </Popover.Dropdown>
      </Popover>
      {taking}
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
