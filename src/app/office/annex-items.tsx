import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { exportAnnex } from '#src/sheets/contract.ts'
import { en } from '#src/sheets/words.en.ts'
import { vi } from '#src/sheets/words.vi.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconTableExport } from '#src/ui/icons.ts'
import { useWords } from '#src/ui/language.tsx'

/** The tasks of a filter as a plan's annex: lines of a menu. */
export function AnnexItems({ query }: { query: Record<string, unknown> }) {
  const { annex } = useWords({ vi, en })
  const { sort: _, ...filter } = query
  const href = (format: 'docx' | 'xlsx') => addressOf(exportAnnex, { query: { ...filter, format } })
  return (
    <>
      <Menu.Item component="a" href={href('docx')} download>
        {annex.asWord}
      </Menu.Item>
      <Menu.Item component="a" href={href('xlsx')} download>
        {annex.asExcel}
      </Menu.Item>
    </>
  )
}

/** A directive's tasks out as its annex, and in from an office's own. */
export function AnnexMenu({ directiveId, mayTakeIn }: { directiveId: string; mayTakeIn: boolean }) {
  const { annex } = useWords({ vi, en })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconTableExport size={14} aria-hidden />}>{annex.menu}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <AnnexItems query={{ directiveId }} />
        {mayTakeIn && (
          <Menu.Item component={Link} to="/tasks/import" search={{ directiveId } as never}>
            {annex.fromExcel}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
