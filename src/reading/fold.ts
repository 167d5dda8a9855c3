/**
 * A text letter by letter: `bare` without case and marks, `marked` in lower case with its marks (NFC), both of the same
 * length; `places[i]` is the UTF-16 place of letter i in the source, and the last entry the source's end. Whether the
 * source is NFC or NFD makes no difference to either.
 */
export type Folded = { source: string; bare: string; marked: string; places: readonly number[] }

const dashes = /[\u2010-\u2015\u2212\uf02d]/
const bullets = /[•●▪■◦○\uf0b7\uf0a7]/
const unseen = /[\u200b-\u200d\u00ad\ufeff\u2060]/
const isMark = (code: number) => code >= 0x300 && code <= 0x36f

/** Plain letters of what Word and scanners write in several ways. */
function plain(letter: string): string {
  if (/\s/.test(letter)) return letter === '\n' || letter === '\t' ? letter : ' '
  if (dashes.test(letter)) return '-'
  if (bullets.test(letter)) return '•'
  if (/[“”„«»]/.test(letter)) return '"'
  if (letter === '[') return '('
  if (letter === ']') return ')'
  return letter
}

const known = new Map<string, readonly [string, string]>()
function foldLetter(letter: string): readonly [bare: string, marked: string] {
  const before = known.get(letter)
  if (before) return before
  const marked = [...plain(letter).normalize('NFC').toLowerCase()][0] ?? ' '
  const first = [...marked.normalize('NFD')][0] ?? ' '
  const one = (text: string) => (text.length === 1 ? text : '\ufffd')
  const pair = [one(first === 'đ' ? 'd' : first), one(marked)] as const
  if (known.size < 5000) known.set(letter, pair)
  return pair
}

export function foldPlaces(source: string): Folded {
  const [bare, marked, places]: [string[], string[], number[]] = [[], [], []]
  for (let at = 0; at < source.length; ) {
    let end = at + (source.codePointAt(at)! > 0xffff ? 2 : 1)
    while (end < source.length && isMark(source.charCodeAt(end))) end++
    const letter = source.slice(at, end)
    if (!unseen.test(letter)) {
      const [b, m] = foldLetter(letter)
      bare.push(b)
      marked.push(m)
      places.push(at)
    }
    at = end
  }
  places.push(source.length)
  return { source, bare: bare.join(''), marked: marked.join(''), places }
}

/** The source between two letters, as it is kept: NFC, each run of white space one space, no page numbers. */
export const written = ({ source, places }: Folded, from: number, to: number): string =>
  source
    .slice(places[from], places[to])
    .replaceAll(/\n\s*[-–—]\s*\d{1,3}\s*[-–—]\s*\n/g, '\n')
    .replaceAll(/[\u200b-\u200d\u00ad\ufeff\u2060]/g, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether the source's letter is a capital. */
export function capital({ source, places }: Folded, at: number): boolean {
  const letter = source.slice(places[at], (places[at] ?? 0) + 1)
  return letter !== letter.toLowerCase()
}

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const tone = new RegExp(tones.join('|'), 'g')

/** Words with their tones behind them and nothing between, so that hoà and hòa are one: "hoà bình" → "hoa1binh1". */
export const canonical = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => {
      const at = tones.indexOf(word.match(tone)?.[0] ?? '')
      return `${word.replace(tone, '').normalize('NFC')}${at < 0 ? '' : at + 1}`
    })
    .join('')
