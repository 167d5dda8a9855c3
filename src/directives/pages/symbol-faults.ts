import { parseSymbol } from '#src/reading/head/symbol.ts'
import type { DirectiveKind } from '../kinds.ts'

/** The kinds of directive that a code in a symbol may mean; a decision and a regulation share one. */
const kindsOf: Readonly<Record<string, readonly DirectiveKind[]>> = {
  chiThi: ['chiThi'],
  nghiQuyet: ['nghiQuyet'],
  ketLuan: ['ketLuan'],
  quyetDinh: ['quyetDinh', 'quyDinh', 'quyChePhoiHop'],
  quyDinh: ['quyDinh'],
  quyChe: ['quyChePhoiHop'],
  quyChePhoiHop: ['quyChePhoiHop'],
  chuongTrinh: ['chuongTrinh'],
  keHoach: ['keHoach'],
  huongDan: ['huongDan'],
  thongBao: ['thongBaoKetLuan'],
  congVan: ['congVan'],
}
const partyKinds = ['partyCommittee', 'board']

export type SymbolRead = { side: 'party' | 'state'; council: boolean; number: string; kind: DirectiveKind | null }
/** What a symbol as typed says of its document, or null where it is none. */
export function readSymbol(symbol: string): SymbolRead | null {
  const read = parseSymbol(symbol)
  if (!read) return null
  const kind = (read.kind !== null && kindsOf[read.kind]?.[0]) || null
  return { side: read.side, council: read.year !== null, number: read.number, kind }
}

type Given = {
  symbol: string
  kind: DirectiveKind
  issuedOn: string
  /** The unit of the directory that issued it, with its own symbol on that day. */
  issuer?: { kind: string; symbol: string | null } | undefined
}
export type SymbolFault =
  | { fault: 'unread' }
  | { fault: 'kind'; says: DirectiveKind | null }
  | { fault: 'issuer'; says: string; own: string }
  | { fault: 'side'; says: 'party' | 'state' }
  | { fault: 'year'; says: number }

const bare = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '').toUpperCase()

/**
 * Where a symbol disagrees with what is said of its document. Old documents and slips of the office exist: each is a
 * question to who enters it, never a refusal.
 */
export function symbolFaults({ symbol, kind, issuedOn, issuer }: Given): SymbolFault[] {
  if (symbol.trim() === '') return []
  const read = parseSymbol(symbol)
  if (!read) return [{ fault: 'unread' }]
  const found: SymbolFault[] = []
  const kinds = kindsOf[read.kind ?? ''] ?? []
  if (!kinds.includes(kind)) found.push({ fault: 'kind', says: kinds[0] ?? null })
  // a letter's symbol may go on with the department that wrote it: 812/SYT-NVY
  const [own, says] = [bare(issuer?.symbol ?? ''), bare(read.issuer)]
  if (own && says !== own && !says.startsWith(`${own}-`))
    found.push({ fault: 'issuer', says: read.issuer, own: issuer?.symbol ?? '' })
  if (issuer && (read.side === 'party') !== partyKinds.includes(issuer.kind))
    found.push({ fault: 'side', says: read.side })
  if (read.year !== null && issuedOn && Number(issuedOn.slice(0, 4)) !== read.year)
    found.push({ fault: 'year', says: read.year })
  return found
}
