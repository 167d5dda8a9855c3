import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRegimeWords } from './words.ts'

/** Regimes and the forms by which they ask, side by side. */
export function SettingUpTabs({ at, children }: { at: 'regimes' | 'forms'; children: ReactNode }) {
  const words = useRegimeWords()
  const navigate = useNavigate()
  return (
    <Tabs value={at} onChange={(to) => void navigate({ to: to === 'forms' ? '/reports/forms' : '/reports/regimes' })}>
      <Tabs.List className="no-print" px={24}>
        <Tabs.Tab value="regimes">{words.title}</Tabs.Tab>
        <Tabs.Tab value="forms">{words.forms}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value={at}>{children}</Tabs.Panel>
    </Tabs>
  )
}
