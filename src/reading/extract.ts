import { type Day, yearOf } from '#src/platform/day.ts'
import { authorOf, isBelow } from './author.ts'
import { blocksOf } from './blocks/lines.ts'
import { finish } from './finish.ts'
import { type Folded, foldPlaces } from './fold.ts'
import { readHead } from './head/head.ts'
import { issuerOf } from './head/issuer.ts'
import { parseSymbol } from './head/symbol.ts'
import { draftsOf } from './lines.ts'
import type { Ground } from './mentions/list.ts'
import { savedGroups } from './mentions/saved.ts'
import { outlineOf } from './outline.ts'
import type { Asked, Block, Reading, UnitLine } from './shapes.ts'
import { type Lexicon, provinceOf } from './units/lexicon.ts'
import { lexiconOf } from './units/lexicon-of.ts'
import { toText } from './words.ts'

/** A plan of the coming year is often issued in the last weeks of the one before. */
const comingYear = (day: Day) => (day.slice(5) >= '09-01' ? yearOf(day) + 1 : null)

function workYear(day: Day, abstract: string | null): number {
  const named = Number(/năm (20\d\d)/i.exec(abstract?.normalize('NFC') ?? '')?.[1])
  return named === comingYear(day) ? named : yearOf(day)
}

/** A line broken inside a paragraph is a space, but for one that begins a list. */
function unwrapped(folded: Folded, blocks: readonly Block[]): Folded {
  const broken = blocks.filter((block) => block.kind === 'paragraph')
  let [at, out] = [0, '']
  const breaks = /\n\s*-\s*\d{1,3}\s*-\s*\n|\n(?!\s*[-+•*])/g
  for (let match = breaks.exec(folded.bare); match; match = breaks.exec(folded.bare)) {
    const place = folded.places[match.index]!
    while (at < broken.length && broken[at]!.end <= place) at++
    const inside = at < broken.length && broken[at]!.start <= place
    if (inside) out += folded.bare.slice(out.length, match.index) + ' '.repeat(match[0].length)
  }
  return { ...folded, bare: out + folded.bare.slice(out.length) }
}

/** Who writes a letter "812/SYT-NVY", where its head does not say. */
function bySymbol({ units }: Lexicon, symbol: string | null): UnitLine | undefined {
  const [sign = ''] = symbol === null ? [] : (parseSymbol(symbol)?.issuer.split('-') ?? [])
  const named = units.filter((unit) => sign !== '' && unit.symbol === sign)
  return named.length === 1 ? named[0] : undefined
}

/** Reads the tasks out of a plan. Pure: the same text, units and day give the same drafts. */
export function extract({ text: source, blocks = blocksOf(source), units = [], groups = [], on }: Asked): Reading {
  const { issuerLines, end, ...head } = readHead(source, blocks)
  const day = head.date ?? on
  const everywhere = lexiconOf(units, day)
  const issuer = issuerOf(everywhere, issuerLines)
  const provinces = everywhere.units.filter(({ kind }) => kind === 'province').length
  const home = provinces > 1 ? provinceOf(issuer?.unit, everywhere.parentOf) : undefined
  const lexicon = home ? lexiconOf(units, day, home) : everywhere
  const text = toText(unwrapped(foldPlaces(source), blocks))
  const ground: Ground = {
    text,
    lexicon,
    saved: savedGroups(text, lexicon, groups),
    author: authorOf(issuer, head.kind === 'congVan' ? (issuer?.unit ?? bySymbol(everywhere, head.symbol)) : undefined),
    below: isBelow(issuer, everywhere.parentOf),
    actors: new Map(),
    divided: new Set(),
  }
  const year = workYear(day, head.abstract)
  const drafts = draftsOf(
    ground,
    outlineOf(
      text,
      blocks.filter((block) => block.start >= end),
    ),
    year,
    comingYear(day),
    head.tells,
  )
  return {
    text: source,
    document: {
      symbol: head.symbol,
      issuer: issuer?.name ?? null,
      date: head.date,
      kind: head.kind,
      abstract: head.abstract,
    },
    tasks: drafts.flatMap((draft) => finish(ground, draft, draft.year ?? year, units.length > 0) ?? []),
  }
}
