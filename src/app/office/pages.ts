import type { ComponentType } from 'react'
import {
  IconArrowsJoin,
  IconBuildingBank,
  IconBulb,
  IconCalendarEvent,
  IconChartLine,
  IconChecklist,
  IconCircleDashedCheck,
  IconClock,
  IconClockCheck,
  IconFileDescription,
  IconFileText,
  IconLayoutDashboard,
  IconListCheck,
  IconListSearch,
  IconLock,
  IconMessages,
  IconNews,
  IconReport,
  IconSunHigh,
  IconUsers,
  IconUsersGroup,
  IconWorld,
} from '#src/ui/icons.ts'
import type { vi } from './words.vi.ts'

/** The pages the menu leads to; `acts`: shown to those who may do one of these somewhere. A page is listed once it exists. */
export type PageName = keyof typeof vi.pages
export type MenuPage = {
  name: PageName
  to: string
  /** Pages of the same matter that the menu does not lead to. */
  also?: readonly string[]
  icon: ComponentType<{ size?: number; stroke?: number }>
  group?: keyof typeof vi.groups
  acts?: readonly string[]
}

export const allPages: readonly MenuPage[] = [
  { name: 'today', to: '/', icon: IconSunHigh },
  { name: 'tasks', to: '/tasks', also: ['/readings'], icon: IconChecklist, group: 'work' },
  { name: 'reports', to: '/reports', icon: IconReport, group: 'work' },
  { name: 'figures', to: '/figures', icon: IconChartLine, group: 'work' },
  { name: 'dashboards', to: '/dashboards', icon: IconLayoutDashboard, group: 'work' },
  { name: 'activities', to: '/activities', icon: IconCalendarEvent, group: 'work' },
  { name: 'punctuality', to: '/punctuality', icon: IconClockCheck, group: 'work' },
  { name: 'directives', to: '/directives', also: ['/coverage'], icon: IconFileText, group: 'steering' },
  { name: 'coordination', to: '/coordination', icon: IconArrowsJoin, group: 'steering' },
  { name: 'dissemination', to: '/disseminations', icon: IconUsers, group: 'steering' },
  { name: 'reviews', to: '/reviews', icon: IconListCheck, group: 'steering' },
  { name: 'meetings', to: '/meetings', icon: IconUsersGroup, group: 'steering' },
  { name: 'advice', to: '/advice', icon: IconBulb, group: 'steering' },
  { name: 'papers', to: '/documents', icon: IconFileDescription, group: 'steering' },
  { name: 'workYear', to: '/work-years', icon: IconCircleDashedCheck, group: 'steering' },
  { name: 'articles', to: '/articles', icon: IconNews, group: 'open', acts: ['article.write', 'article.publish'] },
  { name: 'comments', to: '/comments', icon: IconMessages, group: 'open', acts: ['comment.moderate'] },
  { name: 'site', to: '/site', icon: IconWorld, group: 'open', acts: ['settings.write'] },
  { name: 'units', to: '/units', icon: IconBuildingBank, group: 'system' },
  { name: 'people', to: '/people', icon: IconUsers, group: 'system', acts: ['person.write'] },
  { name: 'erasures', to: '/erasures', icon: IconLock, group: 'system', acts: ['erasure.propose'] },
  { name: 'audit', to: '/audit', icon: IconListSearch, group: 'system', acts: ['audit.read'] },
  { name: 'retention', to: '/retention', icon: IconClock, group: 'system', acts: ['settings.write', 'audit.read'] },
]

export const menuFor = (may: readonly string[], exists: (to: string) => boolean): MenuPage[] =>
  allPages.filter((page) => exists(page.to) && (!page.acts || page.acts.some((act) => may.includes(act))))
