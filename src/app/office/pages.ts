import type { ComponentType } from 'react'
import {
  IconBuildingBank,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconListSearch,
  IconReport,
  IconSunHigh,
  IconUsers,
} from '#src/ui/icons.ts'
import type { vi } from './words.vi.ts'

/** The pages the menu leads to; `acts`: shown to those who may do one of these somewhere. A page is listed once it exists. */
export type PageName = keyof typeof vi.pages
export type MenuPage = {
  name: PageName
  to: string
  icon: ComponentType<{ size?: number; stroke?: number }>
  group?: keyof typeof vi.groups
  acts?: readonly string[]
}

const all: readonly MenuPage[] = [
  { name: 'today', to: '/', icon: IconSunHigh },
  { name: 'tasks', to: '/tasks', icon: IconChecklist, group: 'work' },
  { name: 'reports', to: '/reports', icon: IconReport, group: 'work' },
  { name: 'figures', to: '/figures', icon: IconChartLine, group: 'work' },
  { name: 'directives', to: '/directives', icon: IconFileText, group: 'steering' },
  { name: 'units', to: '/units', icon: IconBuildingBank, group: 'system' },
  { name: 'people', to: '/people', icon: IconUsers, group: 'system', acts: ['person.write'] },
  { name: 'audit', to: '/audit', icon: IconListSearch, group: 'system' },
]

export const menuFor = (may: readonly string[], exists: (to: string) => boolean): MenuPage[] =>
  all.filter((page) => exists(page.to) && (!page.acts || page.acts.some((act) => may.includes(act))))
