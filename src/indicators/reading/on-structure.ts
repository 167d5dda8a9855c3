import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { type AskedUnit, type Batch, nested } from './batch.ts'
import { batchesOf, treesOf } from './batches.ts'
import { absent, combine, type Value } from './combine.ts'
import { type Completeness, collectors, owedByRegime, owedByRhythm } from './completeness.ts'
import type { Definition } from './definition.ts'
import { passagesTo } from './facts.ts'
import { allUnits, membersOf, type Route, routesOf } from './members.ts'
import { readPlain } from './plain.ts'
import { holdsValues, isExpected } from './present.ts'
import { type RestatedPart, readRestated } from './restated.ts'
import { countsAtOnce, readAtOnce } from './restated-at-once.ts'

export type Read = Value & {
  definition: Definition
  ask: number
  period: string
  reported: number
  expected: number
  exempted: number
  exact: boolean | null
  madeOf: readonly string[]
}

const at = (indicator: string, ask: number, period: string) => `${indicator} ${ask} ${period}`

async function readBatch(
  db: Reader,
  batch: Batch,
  expects: (indicator: string, period: string) => boolean,
): Promise<Read[]> {
  const { restated } = batch
  const atOnce = restated && countsAtOnce(batch)
  const anything = batch.periods.some((p) => p.leaves.length > 0)
  const parts: readonly (
    | RestatedPart
    | (Awaited<ReturnType<typeof readPlain>>[number] & { estimated?: never; broken?: never })
  )[] = anything ? await (atOnce ? readAtOnce : restated ? readRestated : readPlain)(db, batch) : []
  const partsAt = Map.groupBy(parts, (p) => at(p.indicator, p.ask, p.period))
  const byRegime = batch.definitions.some((d) => batch.periods.some((p) => expects(d.id, p.period)))
  const cellByCell = !atOnce && (restated || nested(batch))
  const byRhythm = batch.definitions.some((d) => batch.periods.some((p) => !expects(d.id, p.period)))
  const tree: Batch = {
    ...batch,
    periods: treesOf(
      batch.definitions[0]!,
      batch.periods.map((p) => p.period),
    ).map((t) => ({ ...t, cells: [] })),
  }
  const owed = new Map<string, Completeness>()
  if (byRegime)
    for (const row of await owedByRegime(db, batch, tree))
      if (expects(row.indicator, row.period)) owed.set(at(row.indicator, row.ask, row.period), row)
  if (byRhythm && cellByCell)
    for (const row of await owedByRhythm(db, batch))
      if (!expects(row.indicator, row.period)) owed.set(at(row.indicator, row.ask, row.period), row)
  const held = byRhythm && !cellByCell ? collectors(batch) : new Map<number, number>()

  return batch.definitions.flatMap((definition) =>
    batch.periods.flatMap(({ period, leaves }) =>
      batch.asked.map((_, ask): Read => {
        const mine = partsAt.get(at(definition.id, ask, period)) ?? []
        const plain = !cellByCell && !expects(definition.id, period)
        const { expected, reported, exempted } = plain
          ? {
              expected: (held.get(ask) ?? 0) - mine.reduce((n, p) => n + p.excused, 0),
              reported: mine.reduce((n, p) => n + p.reported, 0),
              exempted: 0,
            }
          : (owed.get(at(definition.id, ask, period)) ?? { expected: 0, reported: 0, exempted: 0 })
        const broken = mine.some((p) => p.broken)
        const value = broken ? absent : combine(batch, definition.factor, mine)
        return {
          definition,
          ask,
          period,
          ...value,
          reported: Math.min(reported, expected),
          expected,
          exempted,
          exact: broken ? null : !mine.some((p) => p.estimated),
          madeOf: leaves.map((l) => l.period).filter((p) => p !== period),
        }
      }),
    ),
  )
}

type AskedOn = Parameters<typeof batchesOn> extends [Reader, ...infer Rest] ? Rest : never

/** The batches that answer what is asked of the periods read by the structure of one day. */
export async function batchesOn(
  db: Reader,
  definitions: readonly Definition[],
  asked: readonly AskedUnit[],
  periods: readonly string[],
  on: Day,
  provisional: boolean,
): Promise<{ batches: Batch[]; expects: (indicator: string, period: string) => boolean }> {
  const first = periods.map((p) => periodOf(p).from).reduce((a, b) => (a < b ? a : b))
  const indicators = definitions.map((d) => d.id)
  const trees = definitions.flatMap((d) => treesOf(d, periods))
  const all = [...new Set(trees.flatMap((t) => t.leaves.map((l) => l.period)))]
  const [passages, present, expected, unitsAtAll] = await Promise.all([
    passagesTo(db, [...new Set(asked.map((a) => a.unit))], { indicators, periods: all, first, on }),
    holdsValues(db, indicators, all),
    isExpected(db, indicators, all),
    allUnits(db),
  ])
  const within = new Map(trees.map((t) => [t.period, t.leaves.map((l) => l.period)]))
  // without any succession nothing has ended either; those rows stand last, so that places hold
  const standing = passages ? asked : asked.filter((a) => !a.ended)
  const members = await membersOf(db, standing, on, passages)
  let routes: readonly Route[] | undefined
  const batches = batchesOf(definitions, periods, present, {
    asked: standing,
    on,
    provisional,
    members,
    allUnits: unitsAtAll,
    restated: passages !== undefined,
    routes: () => (routes ??= routesOf(members, standing, passages ?? [])),
  })
  return { batches, expects: (indicator, period) => (within.get(period) ?? []).some((p) => expected(indicator, p)) }
}

/** Everything asked of the periods that are read by the structure of one day. */
export async function readOn(db: Reader, ...of: AskedOn): Promise<Read[]> {
  const [definitions, asked] = of
  if (definitions.length === 0 || asked.length === 0) return []
  const { batches, expects } = await batchesOn(db, ...of)
  const found: Read[] = []
  for (const batch of batches) found.push(...(await readBatch(db, batch, expects)))
  return found
}

/** The units directly under each of these on a day. */
export const childrenOf = (db: Reader, units: readonly string[], on: Day) =>
  rows(
    db,
    sql<{ parent: string; unit: string }>`
      select c.ancestor_id parent, c.descendant_id unit from closure c
      join unit_version v on v.unit_id = c.descendant_id and v.valid @> ${on}::date
      where c.ancestor_id = any(${units}::uuid[]) and c.by = 'structure' and c.depth = 1 and c.valid @> ${on}::date
      order by v.name collate "vi-x-icu"`,
  )
