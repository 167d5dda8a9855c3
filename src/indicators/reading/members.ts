import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { AskedUnit } from './batch.ts'
import type { Definition } from './definition.ts'
import type { Passage } from './restating.ts'

/** A unit whose values may count: under which of the units asked for it stands, and what it was when. `to` exclusive. */
export type Member = { unit: string; asks: readonly number[]; versions: readonly Version[] }
type Version = { kind: string; from: Day | null; to: Day | null }

/** About how many units there are: as the planner counts them. */
export async function allUnits(db: Reader): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select reltuples::int n from pg_class where oid = 'unit'::regclass`)
  return found?.n ?? 0
}

/** The branches of the asked units on a day, and the sources of passages wherever they stand. */
export async function membersOf(
  db: Reader,
  asked: readonly AskedUnit[],
  on: Day,
  passages: readonly Passage[] | undefined,
): Promise<Member[]> {
  const living = asked.filter((a) => !a.ended).map((a) => a.unit)
  const more = [...new Set((passages ?? []).map((p) => p.source))]
  const found = await rows(
    db,
    sql<{ unit: string; asks: number[] | null; kinds: string[]; froms: (Day | null)[]; tos: (Day | null)[] }>`
      with branch as materialized (
        select c.descendant_id id, array_agg(a.n::int - 1) asks from unnest(${living}::uuid[]) with ordinality a (id, n)
        join closure c on c.ancestor_id = a.id and c.by = 'structure' and c.valid @> ${on}::date group by 1
      ), everyone as (select id, asks from branch union all select id, null from unnest(${more}::uuid[]) id
        where id not in (select id from branch))
      select e.id unit, e.asks, array_agg(v.kind order by v.valid) kinds,
        array_agg(lower(v.valid)::text order by v.valid) froms, array_agg(upper(v.valid)::text order by v.valid) tos
      from everyone e join unit_version v on v.unit_id = e.id group by e.id, e.asks`,
  )
  return found.map(({ unit, asks, kinds, froms, tos }) => ({
    unit,
    asks: asks ?? [],
    versions: kinds.map((kind, i) => ({ kind, from: froms[i] ?? null, to: tos[i] ?? null })),
  }))
}

const later = (a: Day | null, b: Day | null) => (a === null ? b : b === null || a > b ? a : b)
const earlier = (a: Day | null, b: Day | null) => (a === null ? b : b === null || a < b ? a : b)

/** The days on which a unit's values enter: it is of a kind that collects. `to` exclusive, null = without end. */
export type Window = { from: Day | null; to: Day | null }
/** Before its first and after its last day a unit counts as what it was then. */
export function windowsOf({ versions }: Member, collection: Definition['collection']): Window[] {
  const windows: Window[] = []
  versions.forEach(({ kind, ...days }, i) => {
    const held = { from: i === 0 ? null : days.from, to: i === versions.length - 1 ? null : days.to }
    for (const { kinds, ...valid } of collection) {
      const window = { from: later(held.from, valid.from), to: earlier(held.to, valid.to) }
      if (!kinds.includes(kind) || (window.from !== null && window.to !== null && window.from >= window.to)) continue
      const before = windows.at(-1)
      if (before && before.to !== null && before.to === window.from) before.to = window.to
      else windows.push(window)
    }
  })
  return windows
}

export const lifeOf = ({ versions }: Member): Window => ({
  from: versions[0]?.from ?? null,
  to: versions.at(-1)?.to ?? null,
})
export const holds = ({ from, to }: Window, day: Day) => (from === null || from <= day) && (to === null || day < to)

export const collectsOn = (member: Member, collection: Definition['collection'], day: Day) => {
  const version = member.versions.find((v) => holds(v, day))
  return version !== undefined && collection.some((c) => holds(c, day) && c.kinds.includes(version.kind))
}

/** Which values of `source` count, as `target`'s, in the figure asked for. */
export type Route = Omit<Passage, 'at'> & { ask: number }
export function routesOf(
  members: readonly Member[],
  asked: readonly AskedUnit[],
  passages: readonly Passage[],
): Route[] {
  const asksOf = new Map(members.map((m) => [m.unit, m.asks]))
  const passing = new Set(passages.map((p) => p.source))
  const stays = members
    .filter((m) => !passing.has(m.unit))
    .flatMap(({ unit, asks }) =>
      asks.map((ask) => ({
        ask,
        source: unit,
        from: null,
        to: null,
        target: unit,
        weight: '1',
        gone: false,
        touched: false,
      })),
    )
  const passed = passages.flatMap(({ at, ...p }) => (at ? (asksOf.get(at) ?? []) : []).map((ask) => ({ ...p, ask })))
  const ended = asked.flatMap((a, ask) =>
    a.ended ? passages.filter((p) => p.gone && p.at === a.unit).map(({ at: _, ...p }) => ({ ...p, ask })) : [],
  )
  return [...stays, ...passed, ...ended]
}
