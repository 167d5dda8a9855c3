import { Button, Menu } from '@mantine/core'
import { addressOf } from '#src/ui/api.ts'
import { IconTableExport } from '#src/ui/icons.ts'
import { exportPunctuality } from '../../punctuality/contract.ts'
import { useTaskWords } from '../standing.tsx'

/** The groups of the page as a workbook or as text. */
export function ExportPunctuality({
  query,
}: {
  query: Parameters<typeof addressOf<typeof exportPunctuality>>[1]['query']
}) {
  const { together } = useTaskWords()
  const href = (format: 'csv' | 'xlsx') => addressOf(exportPunctuality, { query: { ...query, format } })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconTableExport size={14} aria-hidden />}>{together.exportAll}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={href('xlsx')} download>
          {together.asExcel}
        </Menu.Item>
        <Menu.Item component="a" href={href('csv')} download>
          {together.asCsv}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
