import { type Day, isDay } from '#src/platform/day.ts'
import { type Folded, foldPlaces } from '../fold.ts'
import type { Block } from '../shapes.ts'
import { directiveKindOf, documentKinds } from './kinds.ts'
import { parseSymbol } from './symbol.ts'

/** A line of the head, or of a cell in it. */
type Piece = Folded & { words: string; shouting: boolean; end: number /** Behind an empty line. */; apart: boolean }
export type Head = {
  symbol: string | null
  date: Day | null
  kind: string | null
  abstract: string | null
  issuerLines: string[]
  /** A report, an answer: what it tells was done or is so; only what it asks for by word is work. */
  tells: boolean
  /** Where the head ends and the body may begin. */
  end: number
}

const asPiece = (line: string, end: number, apart: boolean): Piece => {
  const words = line.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return { ...foldPlaces(words), words, end, apart, shouting: words === words.toUpperCase() && /\p{L}{2}/u.test(words) }
}

function piecesOf(text: string, blocks: readonly Block[]): Piece[] {
  const lines = blocks.slice(0, 30).flatMap((block, i) => {
    const apart = /\n\s*\n/.test(text.slice(blocks[i - 1]?.end ?? 0, block.start))
    if (block.kind === 'paragraph') return [{ words: text.slice(block.start, block.end), end: block.end, apart }]
    const width = Math.max(...block.rows.map((row) => row.length))
    if (width > 3) return []
    // column by column: the issuer on the left, the state's motto on the right
    return Array.from({ length: width }, (_, i) =>
      block.rows.flatMap((row) =>
        row[i] && !row[i].merged ? [{ words: text.slice(row[i].start, row[i].end), end: block.end, apart: false }] : [],
      ),
    ).flat()
  })
  return lines
    .flatMap(({ words, end, apart }) =>
      words.split(/\n|\s{4,}|\t/).map((line, i) => asPiece(line, end, apart && i === 0)),
    )
    .filter(({ words }) => words !== '')
}

const motto = /^(?:cong hoa xa hoi|doc lap|dang cong san viet nam$|[-*_\s]+$)/
const stops =
  /^(?:giao |yeu cau |can cu|thuc hien|nham|de |xet|theo de nghi|kinh gui|-{2,}|\*|_|phan thu|[ivx]+\s*[.-]|\d+\s*[.)]|dieu \d|ngay|trong nhung|thoi gian qua|thang \d+$|tuan \d|sau khi|tiep tuc|phat huy)/

/** The lines that say what the document is about, from a line on. */
function abstractAfter(pieces: readonly Piece[], at: number): string[] {
  const taken: string[] = []
  const loud = pieces[at]?.shouting && !pieces[at]?.bare.startsWith('cua ')
  for (const { words, bare, shouting, apart } of pieces.slice(at, at + 6)) {
    if (taken.length && (apart || (shouting && !loud))) break
    // whose decision it is, not what about
    if (shouting && bare.startsWith('cua ')) continue
    if (
      stops.test(bare) &&
      !(taken.length === 0 && bare.startsWith('thuc hien')) &&
      !(taken.length && /^\p{Ll}/u.test(words))
    )
      break
    // what ends as a sentence does is the body already
    if (taken.length && (words.length > 180 || /[.;,:]$/.test(taken.at(-1)!) || /[.;:]$/.test(words))) break
    taken.push(words)
    if (words.endsWith('.')) break
  }
  return taken
}

function letterAbstract(pieces: readonly Piece[]): string | null {
  const at = pieces.findIndex(({ bare }) => /^(?:v\/v|ve viec)/.test(bare))
  if (at < 0) return null
  const more = pieces.slice(at + 1, at + 4)
  const end = more.findIndex(({ words, bare }) => !/^\p{Ll}/u.test(words) || stops.test(bare))
  return [pieces[at]!, ...more.slice(0, end < 0 ? 0 : end)]
    .map(({ words }) => words)
    .join(' ')
    .replace(/^(?:v\/v|về việc)\s*:?\s*/i, '')
}

/** What the first lines say of the document itself. */
export function readHead(text: string, blocks: readonly Block[]): Head {
  const pieces = piecesOf(text, blocks)
  const numbered = pieces.findIndex(({ bare }) => /^so\s*:?\s*\d*\s*[-/]\s*[a-z\d]/.test(bare))
  const symbol =
    numbered < 0 ? null : (/\d[^\s,;]*/.exec(pieces[numbered]!.words.replaceAll(/\s*([-/–])\s*/g, '$1'))?.[0] ?? null)
  const parsed = symbol === null ? null : parseSymbol(symbol)
  let date: Day | null = null
  let dated = -1
  for (const [i, { bare }] of pieces.slice(0, 14).entries()) {
    const match = /(?:^|,)\s*ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})\s*$/.exec(bare)
    const day = match && `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
    if (day && isDay(day)) {
      date = day
      dated = i
      break
    }
  }
  const title = pieces.findIndex(
    ({ bare, shouting }) =>
      shouting &&
      documentKinds.some(
        ([, , name]) => bare === foldPlaces(name).bare || bare.startsWith(`${foldPlaces(name).bare} `),
      ),
  )
  const titled = documentKinds
    .filter(
      ([, , name]) =>
        title >= 0 &&
        (pieces[title]!.bare === foldPlaces(name).bare || pieces[title]!.bare.startsWith(`${foldPlaces(name).bare} `)),
    )
    .sort((a, b) => b[2].length - a[2].length)[0]
  const named = titled ? pieces[title]!.words.slice(titled[2].length).trim() : ''
  const about = title < 0 ? [] : abstractAfter(pieces, title + 1)
  const rest = title < 0 ? letterAbstract(pieces) : about.join(' ').replace(/[\s.]+$/, '')
  const abstract = [named, rest].filter(Boolean).join(' ') || null
  const before = pieces.slice(0, numbered < 0 ? Math.max(0, title) : numbered)
  return {
    symbol: parsed ? symbol : null,
    date,
    kind: directiveKindOf(titled?.[1] ?? parsed?.kind ?? null, abstract),
    abstract,
    tells:
      ['baoCao', 'toTrinh'].includes(titled?.[1] ?? parsed?.kind ?? '') ||
      /^(?:trả lời|phúc đáp|giải trình|cảm ơn)/i.test(abstract?.normalize('NFC') ?? ''),
    end: Math.max(
      0,
      ...[numbered, dated, title + about.length + Number(pieces[title + 1]?.bare.startsWith('cua ') ?? false)].map(
        (i) => pieces[i]?.end ?? 0,
      ),
    ),
    issuerLines: before.filter(({ bare, shouting }) => shouting && !motto.test(bare)).map(({ words }) => words),
  }
}
