import { canonical, capital } from '../fold.ts'
import type { UnitLine } from '../shapes.ts'
import type { Text } from '../words.ts'
import { compact, type Place, variantsOf } from './variants.ts'

/** Units that bear a name, nearest to the issuer first; `forms`: its spellings, and once somebody asks, canonical. */
type Entry = { units: UnitLine[]; forms: Set<string>; canonical?: string[] }
export type Found = { unit: UnitLine; to: number; exact: boolean; sure: boolean }
export type Lexicon = {
  /** Those of the issuer's province, or all where it is not known. */
  units: readonly UnitLine[]
  /** The longest name that begins at a word; `prefix`, compact, stands before it unwritten ("sở" in "các sở: Y tế"). */
  find: (text: Text, word: number, until?: number, prefix?: string) => Found | null
  parentOf: (unit: UnitLine) => UnitLine | undefined
  /** Names of territories, compact and without their level: with one of them a body's name ends. */
  places: ReadonlySet<string>
}

const territories = ['province', 'district', 'commune']
const committeeKinds = ['peoplesCommittee', 'partyCommittee']
const joins = /^[ \n]*[,&\-/]?[ \n]*$/
const joinsAfterShort = /^[ \n]*[,&\-/.]?[ \n]*$/
const isLevel = /^(?:tinh|huyen|xa|thi|thanh|phuong)$/
const longestName = 18

/** "Thành phố Điện Biên Phủ" → its level and its name. */
export function placeOf({ name }: UnitLine): Place {
  const [, level = '', rest = name] =
    /^(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+(.+)$/iu.exec(name.normalize('NFC')) ?? []
  return { level: level.toLowerCase(), name: rest }
}

/** The bodies of a territory that has none in the directory are the territory itself. */
function asBodies(unit: UnitLine, hasBodies: boolean): string[] {
  const { level, name } = placeOf(unit)
  const own = [`${level} ${name}`]
  if (hasBodies || unit.kind === 'province') return own
  return [
    ...own,
    `UBND ${level} ${name}`,
    `Ủy ban nhân dân ${level} ${name}`,
    `Đảng ủy ${level} ${name}`,
    `UBND ${name}`,
  ]
}

/** The province that a unit is or stands under. */
export function provinceOf(unit: UnitLine | undefined, parentOf: Lexicon['parentOf']): UnitLine | undefined {
  let at = unit
  for (let steps = 0; at && at.kind !== 'province' && steps < 12; steps++) at = parentOf(at)
  return at
}

/** `home`: the issuer's province; of units that share a name, its own is meant. */
export function makeLexicon(all: readonly UnitLine[], home?: UnitLine): Lexicon {
  const byCode = new Map(all.flatMap((u) => [[u.code, u] as const, [`key:${u.key}`, u] as const]))
  const parentOf = (unit: UnitLine) => byCode.get(unit.parentCode)
  const near = home ? all.filter((unit) => provinceOf(unit, parentOf)?.code === home.code) : all
  const far = home ? all.filter((unit) => provinceOf(unit, parentOf)?.code !== home.code) : []
  const units = [...near, ...far]
  const isNear = new Set(near)
  const committees = new Map(units.flatMap((u) => (u.kind === 'peoplesCommittee' ? [[u.parentCode, u] as const] : [])))
  function territoryOf(unit: UnitLine): UnitLine | undefined {
    let at: UnitLine | undefined = unit
    for (let steps = 0; at && !territories.includes(at.kind) && steps < 9; steps++) at = parentOf(at)
    return at
  }
  const entries = new Map<string, Entry>()
  const starts = new Set<string>()
  const add = (name: string, unit: UnitLine) => {
    const key = compact(name)
    if (key.length < 3) return
    const entry = entries.get(key) ?? { units: [], forms: new Set() }
    if (!entry.units.includes(unit)) entry.units.push(unit)
    entry.forms.add(name)
    entries.set(key, entry)
    starts.add(compact(name.split(/[\s&\-.,/]/)[0]!))
  }
  for (const unit of units) {
    if (unit.kind === 'country') continue
    if (territories.includes(unit.kind)) {
      const committee = committees.get(unit.code) ?? committees.get(`key:${unit.key}`)
      for (const name of asBodies(unit, committee !== undefined)) add(name, committee ?? unit)
      continue
    }
    const names = [unit.name, unit.shortName, ...unit.aliases]
    const territory = territoryOf(unit)
    const provincial = territory?.kind === 'province'
    // a smaller committee's place is its name: "Huyện ủy" alone is nobody
    const placed = territory && (provincial || !committeeKinds.includes(unit.kind))
    const place = placed ? placeOf(territory) : null
    for (const name of variantsOf(names, place, provincial && unit.kind !== 'peoplesCommittee')) add(name, unit)
  }
  return {
    units: near,
    parentOf,
    places: new Set(units.filter(({ kind }) => territories.includes(kind)).map((u) => compact(placeOf(u).name))),
    find: (text, word, until = Infinity, prefix = '') => longest(entries, starts, text, word, until, prefix, isNear),
  }
}

/** Nobody else bears the name, or nobody else in the issuer's province. */
const alone = ({ units: [first, second] }: Entry, near: ReadonlySet<UnitLine>) =>
  second === undefined || (near.has(first!) && !near.has(second))

function longest(
  entries: ReadonlyMap<string, Entry>,
  starts: ReadonlySet<string>,
  text: Text,
  word: number,
  until: number,
  prefix: string,
  near: ReadonlySet<UnitLine>,
) {
  const { words, bare, marked } = text
  const first = words[word]
  if (!first || (!prefix && !starts.has(first.text))) return null
  let [key, best] = [prefix, null as Found | null]
  for (let i = word; i < words.length && i < word + longestName; i++) {
    const at = words[i]!
    const before = words[i - 1]
    if (at.to > until) break
    // "Sở Y tế, tỉnh đoàn": where it stands is never set off
    if (i > word && isLevel.test(at.text) && bare.slice(before!.to, at.from).includes(',')) break
    if (i > word && !(before!.text.length < 3 ? joinsAfterShort : joins).test(bare.slice(before!.to, at.from))) break
    key += at.text
    const entry = entries.get(key)
    if (!entry) continue
    const spelled = canonical(marked.slice(first.from, at.to))
    entry.canonical ??= [...entry.forms].map(canonical)
    const exact = entry.canonical.some((form) => (prefix ? form.endsWith(spelled) : form === spelled))
    // few letters without their marks could be any word
    if (!exact && key.length < 6 && !text.plain && !capital(text, first.from)) continue
    best = { unit: entry.units[0]!, to: at.to, exact, sure: alone(entry, near) }
  }
  return best
}
