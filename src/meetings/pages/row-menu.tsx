import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '#src/ui/icons.ts'

export type RowAct = { label: string; onClick: () => void; disabled?: boolean }

/** The acts on one row: everything that a drag would do is here too. */
export function RowMenu({ label, acts }: { label: string; acts: readonly (RowAct | false)[] }) {
  const shown = acts.filter((one) => one !== false)
  if (shown.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map((one) => (
          <Menu.Item key={one.label} onClick={one.onClick} disabled={one.disabled ?? false}>
            {one.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The ids with the one at this place moved one up or down. */
export function moved(ids: readonly string[], at: number, by: 1 | -1): string[] {
  const next = [...ids]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}
