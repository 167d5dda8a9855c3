import type { Day } from '#src/platform/day.ts'
import type { Language } from '#src/platform/words.ts'

/** Who publishes: kept in the workspace's settings under `portal`. */
export type Site = {
  name: string
  tagline: string
  owner: string
  responsible: string
  address: string
  phone: string
  email: string
  /** Paragraphs of the page "Giới thiệu". */
  about: readonly string[]
}
export type Section = { id: string; slug: string; nameVi: string; nameEn: string; active: boolean }

/** The text a commenter agrees to, in force today. */
export type Consent = { version: number; vi: string; en: string }

/** What is the same for every page. */
export type Frame = {
  site: Site
  sections: readonly Section[]
  consent: Consent | null
  today: Day
  now: string
  demonstration: boolean
}

export const sizes = ['nho', 'vua', 'lon', 'ratlon'] as const
export type Size = (typeof sizes)[number]

/** How a page is asked for: its address without the reader's choices, and these. `chosen`: the language stands in the address. */
export type Asked = { path: string; language: Language; chosen: boolean; size: Size }

/** What the pages are drawn with. */
export type Means = { publicUrl: string; assets: { css: string; js: string; icon: string } }

export const sectionName = ({ nameVi, nameEn }: Pick<Section, 'nameVi' | 'nameEn'>, language: Language) =>
  language === 'en' ? nameEn : nameVi

export const usualSite: Site = {
  name: 'Trang thông tin',
  tagline: '',
  owner: '',
  responsible: '',
  address: '',
  phone: '',
  email: '',
  about: [],
}
