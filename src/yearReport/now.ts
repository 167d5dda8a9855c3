import { randomUUID } from 'node:crypto'
import type { CiteRequest } from '#src/documents/contract.ts'
import type { NewCitation } from '#src/documents/index.ts'
import { demandSight } from '#src/indicators/index.ts'
import { isPeriod } from '#src/periods/index.ts'
import { Problem } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { type Behind, nothingBehind, reportsBehind } from './behind.ts'
import { paragraphsNow } from './paragraphs.ts'
import { figureKey, type Read, readFacts, type Wanted } from './reading.ts'
import { say } from './say.ts'

type AskedFigure = Extract<CiteRequest, { kind: 'figure' }>

const sourcesOf = (part: AskedFigure['part'], { now, before, both }: Behind): readonly string[] => {
  if (part === 'target') return nothingBehind.now
  if (part === 'lastYear') return before
  return part === 'change' ? both : now
}

/** A figure as a citation keeps it; undefined where there is nothing to say. */
export function citationOf(asked: AskedFigure, { facts }: Read, behind: Behind): NewCitation | undefined {
  const said = say(facts, asked.part)
  if (!said) return undefined
  const { reported, expected } = facts
  return { ...asked, ...said, reported, expected, sources: sourcesOf(asked.part, behind) }
}

/** What lies out of the reader's sight is left out, as if it were not there. */
async function inSight(view: View, asked: readonly AskedFigure[]): Promise<AskedFigure[]> {
  const known = asked.filter(({ period }) => isPeriod(period))
  const groups = Map.groupBy(known, ({ unitId, reading }) => `${unitId} ${reading}`)
  const seen = await Promise.all(
    [...groups.values()].map(async (group) => {
      const { unitId, reading } = group[0]!
      const periods = [...new Set(group.map(({ period }) => period))]
      try {
        await demandSight(view, unitId, periods, reading === 'provisional')
        return group
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return []
        throw problem
      }
    }),
  )
  return seen.flat()
}

/**
 * What these figures and paragraphs say now, by the id of their citation; `behind`: with the report versions they stand on,
 * which only a citation that is being made needs.
 */
export async function readNow(
  view: View,
  asked: readonly CiteRequest[],
  behind = true,
): Promise<Map<string, NewCitation>> {
  const figures = await inSight(
    view,
    asked.filter((one) => one.kind === 'figure'),
  )
  const distinct: Wanted[] = [...new Map(figures.map((one) => [figureKey(one), one])).values()]
  const read = await readFacts(view, distinct)
  const sources = behind ? await reportsBehind(view, distinct, read) : new Map<string, Behind>()
  const found = new Map<string, NewCitation>()
  for (const one of figures) {
    const facts = read.get(figureKey(one))
    const citation = facts && citationOf(one, facts, sources.get(figureKey(one)) ?? nothingBehind)
    if (citation) found.set(one.id, citation)
  }
  const paragraphs = asked.filter((one) => one.kind === 'paragraph')
  for (const paragraph of await paragraphsNow(view, paragraphs)) found.set(paragraph.id, paragraph)
  return found
}

/** Makes the citations of a text while it is being built: the same figure is cited once, wherever it stands. */
export class Citing {
  readonly asked: AskedFigure[] = []
  /** What was read to build the text: its citations say the same without another reading. */
  readonly read = new Map<string, Read>()
  readonly #ids = new Map<string, string>()

  of(wanted: Wanted, part: AskedFigure['part']): string {
    const key = `${figureKey(wanted)} ${part}`
    const known = this.#ids.get(key)
    if (known) return known
    const id = randomUUID()
    this.#ids.set(key, id)
    const { indicatorId, unitId, period, reading } = wanted
    this.asked.push({ id, kind: 'figure', indicatorId, unitId, period, reading, part })
    return id
  }
}

/** The citations of a text that was built just now, with the reports behind them. */
export async function citationsOf(view: View, { asked, read }: Citing): Promise<NewCitation[]> {
  const distinct = [...new Map(asked.map((one) => [figureKey(one), one])).values()]
  const behind = await reportsBehind(view, distinct, read)
  return asked.flatMap((one) => {
    const known = read.get(figureKey(one))
    return (known && citationOf(one, known, behind.get(figureKey(one)) ?? nothingBehind)) ?? []
  })
}
