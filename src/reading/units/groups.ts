import type { UnitLine } from '../shapes.ts'
import type { Text } from '../words.ts'
import type { Lexicon } from './lexicon.ts'

const people = '(?:uy ban nhan dan|ubnd)'
const small = '(?:huyen|thi xa|thanh pho|quan|tx|tp|thi)'
const smallest = '(?:xa|phuong|thi tran|dac khu)'
const list = (word: string) => `${word}(?:\\s*(?:,|-|/|va)\\s*${word})*`
const many = '(?:(?:tat ca|toan bo|toan the)\\s+)?(?:cac|\\d+(?:/\\d+)?|[a-z]+ \\(?\\d+\\)?)'

/** What is said of units of a kind: who is meant, by their kind and the kind of their territory. */
const sorts: readonly { said: RegExp; kind: UnitLine['kind']; at: 'district' | 'commune' }[] = [
  {
    said: new RegExp(
      `^(?:${many}\\s+)?${people}(?:\\s+(?:${many}\\s+)?${list(small)}|\\s+cap huyen)(?![\\p{L}\\p{N}])`,
      'u',
    ),
    kind: 'peoplesCommittee',
    at: 'district',
  },
  {
    said: new RegExp(
      `^(?:${many}\\s+)?${people}(?:\\s+(?:${many}\\s+)?${list(smallest)}|\\s+cap xa)(?![\\p{L}\\p{N}])`,
      'u',
    ),
    kind: 'peoplesCommittee',
    at: 'commune',
  },
  {
    said: new RegExp(
      `^(?:${many}\\s+)?(?:huyen(?: uy)?\\s*,\\s*thi(?: uy)?\\s*(?:,|va)\\s*thanh uy|thanh uy\\s*,\\s*thi uy\\s*(?:,|va)\\s*huyen uy|huyen uy\\s*,\\s*thanh uy\\s*(?:,|va)\\s*thi uy|(?:cac )?huyen uy)(?![\\p{L}\\p{N}])`,
      'u',
    ),
    kind: 'partyCommittee',
    at: 'district',
  },
  { said: new RegExp(`^${many}\\s+${list(small)}(?![\\p{L}\\p{N}])`, 'u'), kind: 'peoplesCommittee', at: 'district' },
  { said: new RegExp(`^${many}\\s+${list(smallest)}(?![\\p{L}\\p{N}])`, 'u'), kind: 'peoplesCommittee', at: 'commune' },
  {
    said: /^(?:cac )?dang uy (?:cac )?(?:xa|phuong)(?:\s*(?:,|va)\s*(?:xa|phuong|thi tran|dac khu))*(?![\p{L}\p{N}])/u,
    kind: 'partyCommittee',
    at: 'commune',
  },
]

/** Words after a group that take some of it only: it stays text. */
const partOnly =
  /^\s*,?\s*(?:(?:co )?lien quan|noi co|co(?= (?:xa|truong|co so|dan|doi tuong|di tich|hoc sinh|dich|nguy co)(?![a-z]))|bien gioi|vung|mien|ngheo|kho khan|con lai|thuoc|duoc|dac biet|trong diem|neu tren|thanh doan|doan(?! the| vien)|hoi(?! nghi| thao)|da )(?![\p{L}])/u

const isPlace = ({ kind }: UnitLine) => ['district', 'commune', 'village'].includes(kind)

export type Group = { units: UnitLine[]; to: number }

/** "UBND các huyện" means districts called huyện; with several words, or "cấp huyện", all of them. */
function ofLevels(said: string, territory: UnitLine): boolean {
  const levels = said.match(/thi tran|thi xa|thanh pho|huyen|quan|phuong|dac khu|xa|(?<![a-z])t[xp](?![a-z])/g) ?? []
  if (levels.length !== 1 || /cap |\buy\b/.test(said.replace('uy ban', ''))) return true
  const folded = territory.name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return folded.startsWith(levels[0]!)
}

/** A group of all units of a kind that begins at a place, with its units in the order of the directory. */
export function groupAt(text: Text, lexicon: Lexicon, from: number): Group | null {
  const rest = text.bare.slice(from, from + 160)
  for (const { said, kind, at } of sorts) {
    const match = said.exec(rest)
    if (!match || !/[, ]|cap /.test(match[0].trim())) continue
    // "cử 03 thí sinh" names no town
    if (
      /(?<![a-z])thi(?! xa| uy|[a-z])/.test(match[0]) &&
      !text.marked.slice(from, from + match[0].length).includes('thị')
    )
      return null
    // "UBND huyện" is one of them, known to those who read it
    if (!/(?<![a-z])(?:cac|cap|tat ca|toan bo|toan the)(?![a-z])|\d|,| va |\/| - /.test(match[0])) continue
    if (partOnly.test(rest.slice(match[0].length))) return null
    // where districts stand between, "các xã" are those of one of them
    if (at === 'commune' && lexicon.units.some((u) => u.kind === 'district')) return null
    const territories = lexicon.units.filter((u) => u.kind === at && ofLevels(match[0], u))
    const codes = new Map(territories.map((u) => [u.code, u]))
    const bodies = lexicon.units.filter((u) => u.kind === kind && codes.has(lexicon.parentOf(u)?.code ?? ''))
    const bodiesOf = Map.groupBy(bodies, (u) => lexicon.parentOf(u))
    // a territory without bodies takes tasks itself
    const units = territories.flatMap((t) => (bodiesOf.has(t) ? (bodiesOf.get(t) ?? []) : [t]))
    // bodies of another kind are there: those asked for are not in the directory
    const missing =
      units.length > 0 &&
      !bodies.length &&
      lexicon.units.some((u) => codes.has(lexicon.parentOf(u)?.code ?? '') && !isPlace(u))
    if (units.length && !missing) return { units, to: from + match[0].length }
    return null
  }
  return null
}
