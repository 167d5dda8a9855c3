import { Button, type ButtonProps, Menu } from '@mantine/core'
import { AnnexItems } from '#src/app/office/annex-items.tsx'
import { addressOf } from '#src/ui/api.ts'
import { IconTableExport } from '#src/ui/icons.ts'
import { exportTasks } from '../contract.ts'
import { useTaskWords } from './standing.tsx'

type Props = Pick<ButtonProps, 'variant' | 'size'> & { query: Record<string, unknown>; label: string }

/** As a workbook or as text, what is looked at or what was chosen. */
export function ExportMenu({ query, label, ...button }: Props) {
  const { together } = useTaskWords()
  const href = (format: 'csv' | 'xlsx') => addressOf(exportTasks, { query: { ...query, format } })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...button} leftSection={<IconTableExport size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={href('xlsx')} download>
          {together.asExcel}
        </Menu.Item>
        <Menu.Item component="a" href={href('csv')} download>
          {together.asCsv}
        </Menu.Item>
        <Menu.Divider />
        <AnnexItems query={query} />
      </Menu.Dropdown>
    </Menu>
  )
}
