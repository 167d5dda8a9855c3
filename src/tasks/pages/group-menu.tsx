import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLayoutList, small } from '#src/ui/icons.ts'
import type { Grouping } from '../contract.ts'
import { useTaskWords } from './standing.tsx'

/** By what people look at the whole. */
const offered: readonly Grouping[] = [
  'sector',
  'lead',
  'directive',
  'light',
  'state',
  'month',
  'person',
  'label',
  'issuing',
  'bloc',
  'year',
]

type Props = { by: Grouping | undefined; onChange: (by: Grouping | 'none') => void }
export function GroupMenu({ by, onChange }: Props) {
  const { groups: words, filters } = useTaskWords()
  const item = (value: Grouping | 'none', label: string, on: boolean) => (
    <Menu.Item
      key={value}
      role="menuitemradio"
      aria-checked={on}
      leftSection={on ? <IconCheck {...small} /> : <span className="task-unticked" />}
      onClick={() => onChange(value)}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" leftSection={<IconLayoutList size={14} aria-hidden />}>
          {words.by}: {by ? filters.by[by] : words.none}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((value) => item(value, filters.by[value], value === by))}
        <Menu.Divider />
        {item('none', words.none, by === undefined)}
      </Menu.Dropdown>
    </Menu>
  )
}
