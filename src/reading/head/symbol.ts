import type { Side } from '../shapes.ts'
import { kindOfCode } from './kinds.ts'

/** What a symbol says: "345-BC/BTGTU", "45/BC-SGDĐT", a letter "812/SYT-NVY", "12/2020/NQ-HĐND". */
export type Symbol = { side: Side; number: string; year: number | null; kind: string | null; issuer: string }

/** The first separator tells the side: a hyphen the party's, a slash the state's. Null: this is no symbol. */
export function parseSymbol(words: string): Symbol | null {
  const text = words
    .normalize('NFC')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replace(/^\s*số\s*:?\s*/i, '')
    .replaceAll(/\s+/g, '')
  const party = /^(\d+[a-z]?)-([\p{L}]+)\/([\p{L}\d.\-/]+)$/iu.exec(text)
  if (party) return { side: 'party', number: party[1]!, year: null, kind: kindOfCode(party[2]!), issuer: party[3]! }
  const state = /^(\d+[a-z]?)\/(?:(\d{4})\/)?([\p{L}\d]+)(?:-([\p{L}\d.\-/()]+))?$/iu.exec(text)
  if (!state) return null
  const [, number = '', year, first = '', rest] = state
  const kind = kindOfCode(first)
  const base = { side: 'state' as const, number, year: year ? Number(year) : null }
  if (kind && rest) return { ...base, kind, issuer: rest }
  // a letter bears no kind: its first part is the sender
  return { ...base, kind: 'congVan', issuer: rest ? `${first}-${rest}` : first }
}
