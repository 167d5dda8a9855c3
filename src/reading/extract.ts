import { yearOf } from '#src/platform/day.ts'
import { blocksOf } from './blocks/lines.ts'
import { finish } from './finish.ts'
import { foldPlaces } from './fold.ts'
import { readHead } from './head/head.ts'
import { issuerOf } from './head/issuer.ts'
import { draftsOf } from './lines.ts'
import type { Ground } from './mentions/list.ts'
import { savedGroups } from './mentions/saved.ts'
import { outlineOf } from './outline.ts'
import type { Asked, Reading } from './shapes.ts'
import { makeLexicon, provinceOf } from './units/lexicon.ts'
import { livingOn } from './units/on-day.ts'
import { toText } from './words.ts'

/** A plan of the coming year is often issued in the last weeks of the one before. */
function workYear(year: number, abstract: string | null): number {
  const named = Number(/năm (20\d\d)/i.exec(abstract?.normalize('NFC') ?? '')?.[1])
  return named === year + 1 ? named : year
}

/** Reads the tasks out of a plan. Pure: the same text, units and day give the same drafts. */
export function extract({ text: source, blocks = blocksOf(source), units = [], groups = [], on }: Asked): Reading {
  const { issuerLines, end, ...head } = readHead(source, blocks)
  const day = head.date ?? on
  const living = livingOn(units, day)
  const everywhere = makeLexicon(living)
  const issuer = issuerOf(everywhere, issuerLines)
  const home =
    living.filter(({ kind }) => kind === 'province').length > 1 && provinceOf(issuer?.unit, everywhere.parentOf)
  const lexicon = home ? makeLexicon(living, home) : everywhere
  const text = toText(foldPlaces(source))
  const ground: Ground = { text, lexicon, saved: savedGroups(text, lexicon, groups) }
  const year = workYear(yearOf(day), head.abstract)
  const drafts = draftsOf(
    ground,
    outlineOf(
      text,
      blocks.filter((block) => block.start >= end),
    ),
    year,
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
    tasks: drafts.flatMap((draft) => finish(ground, draft, year, units.length > 0) ?? []),
  }
}
