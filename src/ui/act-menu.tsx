import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from './icons.ts'

export type MenuAct = { label: string; onClick: () => void; disabled?: boolean }

/** The acts behind the dots, on a row or on a whole record: everything that a drag would do is here too. */
export function ActMenu({ label, acts }: { label: string; acts: readonly (MenuAct | false)[] }) {
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
