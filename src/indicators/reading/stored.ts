import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Fraction } from '#src/platform/number.ts'
import { absent } from './combine.ts'
import { type Definition, definitionsOf } from './definition.ts'
import { oneStructure, touchedBetween } from './facts.ts'
import type { FigureQuestion, FigureRow } from './figure.ts'
import { childrenOf, type Read, readOn } from './on-structure.ts'

type Aim = {
  indicator: string
  unit: string
  period: string
  value: string | null
  from: string | null
  to: string | null
  baseline: string | null
}

const targetsOf = (db: Reader, indicators: readonly string[], units: readonly string[], periods: readonly string[]) =>
  rows(
    db,
    sql<Aim>`
      select indicator_id indicator, unit_id unit, period, trim_scale(value)::text "value", trim_scale(value_from)::text "from",
        trim_scale(value_to)::text "to", trim_scale(baseline)::text baseline
      from target where current and indicator_id = any(${indicators}::uuid[]) and unit_id = any(${units}::uuid[])
        and period = any(${periods}::text[])`,
  )

const wordsOf = (
  db: Reader,
  indicators: readonly string[],
  units: readonly string[],
  periods: readonly string[],
  provisional: boolean,
) =>
  rows(
    db,
    sql<{ indicator: string; unit: string; period: string; words: string }>`
      select indicator_id indicator, unit_id unit, period, words from observation where current and words is not null
        and item = '' and indicator_id = any(${indicators}::uuid[]) and unit_id = any(${units}::uuid[])
        and period = any(${periods}::text[]) and (official or ${provisional})`,
  )

/** Where nothing changed between the first and the last of the periods, the last day's structure stands for all. */
async function sharedDay(db: Reader, definitions: readonly Definition[], periods: readonly string[]) {
  const days = periods.map((p) => periodOf(p).to).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  const bounds = definitions.flatMap((d) => d.collection.flatMap((c) => [c.from, c.to]))
  if (bounds.some((day) => day !== null && day > first && day <= last)) return undefined
  return (await oneStructure(db, first, last)) ? last : undefined
}

const at = (...parts: string[]) => parts.join(' ')

/** With the value unrounded. */
export type StoredFigure = FigureRow & { precise: Fraction | null }

/** The figures asked for, each with its completeness and its target. Reads in sets: the number of queries grows with none of them. */
export async function readStored(db: Reader, question: FigureQuestion): Promise<StoredFigure[]> {
  const { units, periods, provisional = false, children = false } = question
  const definitions = await definitionsOf(db, question.indicators)
  const one = question.structure ?? (await sharedDay(db, definitions, periods))
  const dayOf = (period: string): Day => one ?? periodOf(period).to
  const result: StoredFigure[] = []
  for (const [on, together] of Map.groupBy(periods, dayOf)) {
    const under = children ? await childrenOf(db, units, on) : []
    const asked = [
      ...units.map((unit) => ({ unit, parent: null as string | null, ended: false })),
      ...under.map(({ unit, parent }) => ({ unit, parent, ended: false })),
      ...(children ? units.map((unit) => ({ unit, parent: unit, ended: true })) : []),
    ]
    const reads = await readOn(db, definitions, asked, together, on, provisional)
    const all = [...new Set(asked.map((a) => a.unit))]
    const early = new Map<string, Set<string>>()
    for (const period of together)
      if (periodOf(period).to > on) early.set(period, await touchedBetween(db, all, on, periodOf(period).to))
    const ids = definitions.map((d) => d.id)
    const aims = new Map((await targetsOf(db, ids, all, together)).map((t) => [at(t.indicator, t.unit, t.period), t]))
    const texts = definitions.filter((d) => d.kind === 'text').map((d) => d.id)
    const words = new Map(
      texts.length
        ? (await wordsOf(db, texts, all, together, provisional)).map((w) => [
            at(w.indicator, w.unit, w.period),
            w.words,
          ])
        : [],
    )
    const row = (read: Read): StoredFigure[] => {
      const { unit, parent, ended } = asked[read.ask]!
      const { definition, ask: _, ...rest } = read
      if (ended && read.value === null && read.exact !== null && read.expected === 0) return []
      const key = at(definition.id, unit, read.period)
      const aim = ended ? undefined : aims.get(key)
      const tooEarly = early.get(read.period)?.has(unit) ?? false
      return [
        {
          indicator: definition.id,
          unit: ended ? null : unit,
          parent,
          ...rest,
          ...(definition.kind === 'text' && !ended && { value: words.get(key) ?? null }),
          ...(tooEarly && { ...absent, exact: null }),
          target: aim?.value ?? null,
          targetFrom: aim?.from ?? null,
          targetTo: aim?.to ?? null,
          baseline: aim?.baseline ?? null,
        },
      ]
    }
    result.push(...reads.flatMap(row))
  }
  return result
}
