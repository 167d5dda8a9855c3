import { Menu } from '@mantine/core'
import type { ComponentProps } from 'react'
import { AnnexItems } from '#src/app/office/annex-items.tsx'
import { addressOf } from '#src/ui/api.ts'
import { TableFileMenu } from '#src/ui/table-files.tsx'
import { exportTasks } from '../contract.ts'

type Props = Omit<ComponentProps<typeof TableFileMenu>, 'at' | 'children'> & { query: Record<string, unknown> }

/** As a workbook, as text or as an annex, what is looked at or what was chosen. */
export function ExportMenu({ query, ...button }: Props) {
  return (
    <TableFileMenu {...button} at={(format) => addressOf(exportTasks, { query: { ...query, format } })}>
      <Menu.Divider />
      <AnnexItems query={query} />
    </TableFileMenu>
  )
}
