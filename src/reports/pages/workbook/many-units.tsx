import { Button, Menu } from '@mantine/core'
import { addressOf } from '#src/ui/api.ts'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { downloadWorkbooks } from '../../contract.ts'
import { useReportWords } from '../words.ts'

type Props = { regimeId: string; period: string }

/** One workbook for all units whose reports are keyed in: a sheet a unit, or a table of them. */
export function ManyUnits({ regimeId, period }: Props) {
  const { workbook: words } = useReportWords()
  const at = (layout: 'sheets' | 'table') => addressOf(downloadWorkbooks, { query: { regimeId, period, layout } })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconTableExport {...small} />}>{words.many}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={at('sheets')} download>
          {words.manySheets}
        </Menu.Item>
        <Menu.Item component="a" href={at('table')} download>
          {words.manyTable}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
