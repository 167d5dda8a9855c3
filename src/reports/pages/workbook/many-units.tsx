import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '#src/app/office/me.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { downloadWorkbooks } from '../../contract.ts'
import { useReportWords } from '../words.ts'
import { TakeMany } from './take-many.tsx'

type Props = { regimeId: string; period: string }

/** One workbook for all units whose reports are keyed in: out, a sheet a unit or a table of them, and in again as a whole. */
export function ManyUnits({ regimeId, period }: Props) {
  const { workbook: words } = useReportWords()
  const [taking, setTaking] = useState(false)
  const who = useQuery(me)
  const at = (layout: 'sheets' | 'table') => addressOf(downloadWorkbooks, { query: { regimeId, period, layout } })
  return (
    <>
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
          <Menu.Item onClick={() => setTaking(true)}>{words.manyIn.open}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {taking && who.data && (
        <TakeMany regimeId={regimeId} period={period} today={who.data.today} onClose={() => setTaking(false)} />
      )}
    </>
  )
}
