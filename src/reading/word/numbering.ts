import { attribute, eventsOf } from './xml.ts'

type Level = { format: string; text: string; start: number }
export type NumberingOf = { numId: string; level: number }
/** The number Word would draw before a paragraph, counted on: "1.", "a)", "-". */
export type Count = (numbering: NumberingOf) => string

const letters = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
function roman(n: number): string {
  const parts: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let [left, text] = [n, '']
  for (const [value, sign] of parts)
    while (left >= value) {
      text += sign
      left -= value
    }
  return text
}
const drawn: Record<string, (n: number) => string> = {
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  decimalZero: (n) => String(n).padStart(2, '0'),
  none: () => '',
}
/** Bullets are drawn from symbol fonts: what counts is the height at which they stand. */
const bullet = (text: string) => (/[+]/.test(text) ? '+' : /[-–—\uf02d]/.test(text) ? '-' : '•')

type Lists = {
  levels: Map<string, Map<number, Level>>
  lists: Map<string, { abstract: string; starts: Map<number, number> }>
}

function listsOf(xml: string): Lists {
  const [levels, lists]: [Lists['levels'], Lists['lists']] = [new Map(), new Map()]
  let [abstract, num, level] = ['', '', 0]
  for (const event of eventsOf(xml)) {
    if (event.at === 'close' && event.name === 'w:num') num = ''
    if (event.at !== 'open') continue
    const { name, attributes } = event
    const value = attribute(attributes, 'w:val') ?? ''
    const at = () => levels.get(abstract)?.get(level)
    if (name === 'w:abstractNum') {
      abstract = attribute(attributes, 'w:abstractNumId') ?? ''
      levels.set(abstract, new Map())
    } else if (name === 'w:num') {
      num = attribute(attributes, 'w:numId') ?? ''
      lists.set(num, { abstract: '', starts: new Map() })
    } else if (name === 'w:abstractNumId' && num) lists.get(num)!.abstract = value
    else if (name === 'w:lvlOverride') level = Number(attribute(attributes, 'w:ilvl') ?? 0)
    else if (name === 'w:startOverride' && num) lists.get(num)!.starts.set(level, Number(value))
    else if (name === 'w:lvl' && !num) {
      level = Number(attribute(attributes, 'w:ilvl') ?? 0)
      levels.get(abstract)?.set(level, { format: 'decimal', text: '', start: 1 })
    } else if (name === 'w:start' && !num && at()) at()!.start = Number(value)
    else if (name === 'w:numFmt' && !num && at()) at()!.format = value
    else if (name === 'w:lvlText' && !num && at()) at()!.text = value
  }
  return { levels, lists }
}

export function counter(xml: string | undefined): Count {
  const { levels, lists } = xml ? listsOf(xml) : { levels: new Map(), lists: new Map() }
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ numId, level }) => {
    const list = lists.get(numId)
    const own: Map<number, Level> | undefined = list && levels.get(list.abstract)
    const form = own?.get(level)
    if (!list || !own || !form) return ''
    if (form.format === 'bullet') return bullet(form.text)
    // lists of one pattern count on from one another, unless one says where it begins
    const so = counts.get(list.abstract) ?? []
    const over = list.starts.get(level)
    const fresh = over !== undefined && !begun.has(`${numId} ${level}`)
    begun.add(`${numId} ${level}`)
    so[level] = fresh ? over : (so[level] ?? (form.start ?? 1) - 1) + 1
    so.length = level + 1
    counts.set(list.abstract, so)
    return form.text.replaceAll(/%(\d)/g, (_, place) => {
      const index = Number(place) - 1
      const { format = 'decimal', start = 1 } = own.get(index) ?? {}
      return (drawn[format] ?? String)(so[index] ?? start)
    })
  }
}
