import { z } from 'zod'
import { sha256 } from '#src/platform/hash.ts'
import type { FormSheet } from '#src/platform/spreadsheet.ts'
import type { Facts } from './facts.ts'
import { type Flat, figureParts, keyOf, placeOf } from './flat.ts'
import { cell } from './layout/parts.ts'
import { paper } from './paper.ts'

/** What a workbook says of itself on its hidden sheet: whose it is, and what it was filled with when it was taken out. */
export type TakenOut = {
  reportId: string
  version: number
  formVersionId: string
  formNumber: number
  regime: string
  unitId: string
  unit: string
  period: string
  on: string
  base: Flat
}

const mark = 'mach-report-workbook'
const edition = '1'
/** A cell holds 32,767 characters. */
const chunk = 30_000

const rowOf = ({ base, ...facts }: TakenOut): string[] => {
  const { reportId, version, formVersionId, formNumber, regime, unitId, unit, period, on } = facts
  const text = JSON.stringify([...base])
  const chunks = Array.from({ length: Math.ceil(text.length / chunk) }, (_, at) =>
    text.slice(at * chunk, (at + 1) * chunk),
  )
  return [reportId, String(version), formVersionId, String(formNumber), regime, unitId, unit, period, on, ...chunks]
}
const digestOf = (rows: readonly (readonly string[])[]) => sha256(JSON.stringify(rows)).toString('hex')

export const takenOut = ({ report, unit }: Facts, base: Flat, on: string): TakenOut => ({
  reportId: report.id,
  version: report.version,
  formVersionId: report.formVersionId,
  formNumber: report.formNumber,
  regime: report.regimeName,
  unitId: report.unitId,
  unit,
  period: report.period,
  on,
  base,
})

export function keysSheet(all: readonly TakenOut[]): FormSheet {
  const rows = all.map(rowOf)
  const texts = [[mark, edition, digestOf(rows)], ...rows]
  return {
    name: paper.keys,
    widths: [],
    rows: texts.map((row) => ({ cells: row.map((text) => cell('key', text)) })),
    keys: true,
  }
}

/** Undefined where it is no workbook of ours; 'broken' where what it says of itself was changed. */
export function readKeys(rows: readonly (readonly string[])[]): TakenOut[] | 'broken' | undefined {
  const [head, ...said] = rows
  if (head?.[0] !== mark) return undefined
  // a spreadsheet fills rows up to the longest
  const whole = said
    .map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
    .filter((row) => row.length)
  if (head[1] !== edition || head[2] !== digestOf(whole)) return 'broken'
  const read = z.array(Told).safeParse(whole.map(told))
  return read.success ? read.data.map(({ base, ...facts }) => ({ ...facts, base: new Map(base) })) : 'broken'
}

/** Anybody can write a digest: what the sheet says is looked at like all that comes from outside. */
const Told = z.object({
  reportId: z.uuid(),
  version: z.coerce.number().int().positive(),
  formVersionId: z.uuid(),
  formNumber: z.coerce.number().int(),
  regime: z.string().max(1_000),
  unitId: z.uuid(),
  unit: z.string().max(1_000),
  period: z.string().max(40),
  on: z.iso.date(),
  base: z.array(z.tuple([z.string(), z.string()])),
})

function told([reportId, version, formVersionId, formNumber, regime, unitId, unit, period, on, ...chunks]: string[]) {
  const facts = { reportId, version, formVersionId, formNumber, regime, unitId, unit, period, on }
  try {
    return { ...facts, base: JSON.parse(chunks.join('')) as unknown }
  } catch {
    return facts
  }
}

/** A row's key: which report, and what of it. In a table with a row a unit, a cell's column says the rest. */
export const rowKey = (reportId: string, of: string) => `${reportId} ${of}`
export const gridRow = (sectionId: string, unitId: string) => `${sectionId}|${unitId}`
export const gridRole = (part: string, code: string, item: string) => `${part}|${code}|${item}`

export function readRowKey(key: string): { reportId: string; of: string } | undefined {
  const at = key.indexOf(' ')
  return at === 36 ? { reportId: key.slice(0, at), of: key.slice(at + 1) } : undefined
}

/** The answer that a cell gives, by its row's key and its column's role. */
export function answerKey(of: string, role: string): string | undefined {
  if (role === 'actual') return placeOf(of) && of
  if (role === 'text' || role === 'nothing') return keyOf({ sectionId: of.split('|')[0]!, part: role })
  if (role === 'state' || role === 'why') {
    const place = placeOf(of)
    // what is said of a ratio stands beside its numerator
    return place && 'unitId' in place && place.part !== 'denominator' ? keyOf({ ...place, part: role }) : undefined
  }
  const [sectionId = '', unitId = ''] = of.split('|')
  const [part = '', code = '', ...item] = role.split('|')
  const known = figureParts.find((one) => one === part)
  return known && keyOf({ sectionId, unitId, code, item: item.join('|'), part: known })
}
