import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exportAnnex, mostLines } from '#src/sheets/contract.ts'
import { en } from '#src/sheets/words.en.ts'
import { vi } from '#src/sheets/words.vi.ts'
import { countTasks } from '#src/tasks/contract.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { IconTableExport } from '#src/ui/icons.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import './annex-items.css'

const formats = ['docx', 'xlsx'] as const

/** How many tasks these are, asked once the menu is open. */
function useHowMany({ ids, ...filter }: Record<string, unknown>): number | undefined {
  const asked = useQuery({ ...ask(countTasks, { query: filter as never }), enabled: ids === undefined })
  return ids === undefined ? asked.data?.total : String(ids).split(',').length
}

/** The tasks of a filter as a plan's annex: lines of a menu; what holds too many says what to do instead. */
export function AnnexItems({ query }: { query: Record<string, unknown> }) {
  const { annex } = useWords({ vi, en })
  const figure = useFormat().figure
  const { sort: _, ...filter } = query
  const total = useHowMany(filter)
  return formats.map((format) => {
    const label = format === 'docx' ? annex.asWord : annex.asExcel
    const most = mostLines[format]
    if (total !== undefined && total > most)
      return (
        <Menu.Item key={format} disabled className="too-many">
          {label}
          <span className="small">{annex.tooMany[format](figure(total), figure(most))}</span>
        </Menu.Item>
      )
    return (
      <Menu.Item key={format} component="a" href={addressOf(exportAnnex, { query: { ...filter, format } })} download>
        {label}
      </Menu.Item>
    )
  })
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
