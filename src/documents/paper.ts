import type { Day } from '#src/platform/day.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { Purpose, sides } from './purposes.ts'

/** A first separator tells the side in every symbol: `-` party, `/` state. */
export type Side = (typeof sides)[number]
export type { Purpose }

/** The type by its code in the symbol and its name on the paper; a letter bears no name. */
export type PaperKind = { code: string; name: string | null }
export const kindOfPurpose: Readonly<Record<Purpose, PaperKind>> = {
  yearReport: { code: 'BC', name: 'BÁO CÁO' },
  invitation: { code: 'GM', name: 'GIẤY MỜI' },
  minutes: { code: 'BB', name: 'BIÊN BẢN' },
  conclusions: { code: 'TB', name: 'THÔNG BÁO' },
  letter: { code: 'CV', name: null },
}

/** How somebody signs: '' in the own name; for a body, in place of its head, by order, by authority, acting. */
export const signModes = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q'] as const
export type SignMode = (typeof signModes)[number]

export type Signature = {
  mode: SignMode
  /** Whom the mode names: "BAN THƯỜNG VỤ" after T/M, "TRƯỞNG BAN" after K/T. */
  body: string | null
  /** "PHÓ TRƯỞNG BAN". */
  function: string | null
  /** Null while nobody has signed: room is left. */
  name: string | null
}

export type PaperSection = {
  key: string
  level: 1 | 2 | 3
  /** Printed after the signature, each on a new page. */
  annex: boolean
  /** "I", "1", "a", "Phần thứ nhất", "Phụ lục 1"; '' for none. The layout adds its own mark after it. */
  number: string
  /** '' prints no heading at all. */
  title: string
  /** An annex: the line in brackets under its title, where it is not "(Kèm theo …)" with the paper's own number. */
  under?: string
  /** An annex on lying pages, also where its tables are narrow enough to stand. */
  landscape?: true
  content: DocumentText
}

/** All that a rendered document needs: nothing else is read while it is drawn. */
export type Paper = {
  purpose: Purpose
  side: Side
  /** Decides the layout: the day of issue, else today. */
  on: Day
  superior: string | null
  issuer: string
  kind: PaperKind
  /** The abstract, "trích yếu", without "V/v" or "về việc". */
  title: string
  /** The whole symbol, "345-BC/BTGTU"; null while no number is given. */
  symbol: string | null
  /** The issuer's own, "BTGTU": a draft prints it after the room for its number. */
  unitSymbol: string
  /** Where it is issued, "Điện Biên". */
  place: string
  issuedOn: Day | null
  /** "Kính gửi": a letter, an invitation. */
  addressees: readonly string[]
  sections: readonly PaperSection[]
  signature: Signature
  /** Of whoever signs on the left: the secretary of minutes. */
  leftSignature?: Signature | null
  /** Without the line for the archive and without marks at the end of a line. */
  recipients: readonly string[]
  /** After "Lưu": "Văn phòng Ban", "VT, VP"; null takes the layout's own. */
  archive: string | null
  draft: boolean
  /** Where a figure or a paragraph comes from, by the id of its citation. */
  citations?: Readonly<Record<string, { shown: string; source: string }>>
}
