import { foldPlaces } from '../fold.ts'
import type { UnitLine } from '../shapes.ts'
import type { Lexicon } from '../units/lexicon.ts'
import { toText } from '../words.ts'

/** A line that goes on with the name begun above: "TỈNH ĐIỆN BIÊN", "VÀ ĐÀO TẠO". */
const goesOn = /^(?:tinh (?!uy)|huyen (?!uy)|thi xa|thanh pho|xa |phuong|va |dien bien$)/

function namesOf(lines: readonly string[]): string[] {
  const names: string[] = []
  for (const line of lines)
    if (names.length && goesOn.test(foldPlaces(line).bare)) names[names.length - 1] += ` ${line}`
    else names.push(line)
  return names
}

/** Whether the line above names a body of a district or a commune to which the unit does not belong. */
function isSmaller(lexicon: Lexicon, above: string, unit: UnitLine): boolean {
  const over = lexicon.find(toText(foldPlaces(above)), 0)?.unit
  const place = over && lexicon.parentOf(over)
  if (!place || !['district', 'commune'].includes(place.kind)) return false
  const parent = lexicon.parentOf(unit)
  return parent !== over && parent !== place
}

/** The body in the last line of the head's left side: in the directory, else as written. */
export function issuerOf(lexicon: Lexicon, lines: readonly string[]): { name: string; unit?: UnitLine } | null {
  const names = namesOf(lines)
  const [own, above] = [names.at(-1), names.at(-2)]
  if (own === undefined) return null
  for (const words of above ? [`${own} ${above}`, own] : [own]) {
    const text = toText(foldPlaces(words))
    const found = lexicon.find(text, 0)
    if (found && found.to >= text.bare.trimEnd().length) {
      // "HUYỆN ỦY TỦA CHÙA, BAN TUYÊN GIÁO" is not the province's
      if (above && words === own && isSmaller(lexicon, above, found.unit)) return { name: `${own} ${above}` }
      return { name: found.unit.name, unit: found.unit }
    }
  }
  return { name: own }
}
