import { Button, Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { IconChevronDown, small } from '#src/ui/icons.ts'
import type { UnitDetail } from '../shapes.ts'
import { ChangeUnitForm } from './change-unit-form.tsx'
import { EndUnitForm } from './end-unit-form.tsx'
import { NewUnitForm } from './new-unit-form.tsx'
import { useUnitWords } from './words.ts'

type Opened = 'change' | 'end' | 'inside'

/** What an administrator may do with the unit; the form that was asked for stands over the page. */
export function UnitActs({ unit, name, end }: { unit: UnitDetail; name: string; end: string | null }) {
  const { unit: words } = useUnitWords()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown {...small} />}>{words.more}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpened('inside')}>{words.addInside}</Menu.Item>
          <Menu.Item component={Link} to="/units/successions/new" search={{ unit: unit.id } as never}>
            {words.pass}
          </Menu.Item>
          <Menu.Item component={Link} to="/units/$id/powers" params={{ id: unit.id } as never}>
            {words.powers}
          </Menu.Item>
          <Menu.Item onClick={() => setOpened('end')}>{end === null ? words.end : words.reopen}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="filled" onClick={() => setOpened('change')}>
        {words.change}
      </Button>
      {opened === 'change' && <ChangeUnitForm unit={unit} onClose={close} />}
      {opened === 'end' && <EndUnitForm unit={unit} name={name} end={end} onClose={close} />}
      {opened === 'inside' && (
        <NewUnitForm
          parent={{ value: unit.id, label: name }}
          onClose={close}
          onMade={(id) => {
            close()
            void navigate({ to: '/units/$id', params: { id } })
          }}
        />
      )}
    </>
  )
}
