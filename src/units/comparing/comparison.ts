import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { keyFrom, keyOf, like } from '../list.ts'
import { livesOf } from '../on-day.ts'
import { heirs, type Step, sources } from './heirs.ts'
import type { KindCount, UnitChange, UnitChanges, whats } from './shapes.ts'

type Query = {
  from: Day
  to: Day
  what?: (typeof whats)[number] | undefined
  kind?: string | undefined
  q?: string | undefined
  underId?: string | undefined
  after?: string | undefined
  limit: number
}

const on = (day: Day) => sql`
  select v.unit_id as id, v.name, v.kind, v.parent_id, p.name as parent_name, c.code, v.folded from unit_version v
  left join unit_version p on p.unit_id = v.parent_id and p.valid @> ${day}::date
  left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> ${day}::date
  where v.valid @> ${day}::date`

/** compared: every unit of either day beside itself, with what is different about it. */
const compared = ({ from, to, underId }: Query) => sql`
  compared as materialized (
    select coalesce(a.id, b.id) as id, coalesce(b.name, a.name) as name,  
      a.kind as a_kind, b.kind as b_kind, a.id is null as began, b.id is null as ended,
      a.name <> b.name as renamed, a.kind <> b.kind as reclassified,
      a.id is not null and b.id is not null and a.parent_id is distinct from b.parent_id as moved,
      a.id is not null and b.id is not null and a.code is distinct from b.code as recoded,
      concat_ws(' ', a.folded, b.folded) as words, fold(concat_ws(' ', a.code, b.code)) as codes,
      case when a.id is not null then jsonb_build_object('name', a.name, 'kind', a.kind, 'code', a.code,
        'parentId', a.parent_id, 'parentName', a.parent_name) end as before,
      case when b.id is not null then jsonb_build_object('name', b.name, 'kind', b.kind, 'code', b.code,
        'parentId', b.parent_id, 'parentName', b.parent_name) end as after
    from (${on(from)}) a full join (${on(to)}) b on b.id = a.id
    ${
      underId
        ? sql`where coalesce(a.id, b.id) in (
            select branch(${underId}::uuid, ${from}::date) union select branch(${underId}::uuid, ${to}::date))`
        : sql``
    })`

const countsOf = ({ db }: View, query: Query): Promise<KindCount[]> =>
  rows(
    db,
    sql<KindCount>`
      with ${compared(query)}
      select k.kind, (count(*) filter (where a_kind = k.kind))::int as before,
        (count(*) filter (where began and b_kind = k.kind))::int as began,
        (count(*) filter (where ended and a_kind = k.kind))::int as ended,
        (count(*) filter (where reclassified and b_kind = k.kind))::int as "thisKind",
        (count(*) filter (where reclassified and a_kind = k.kind))::int as "otherKind",
        (count(*) filter (where b_kind = k.kind))::int as after,
        (count(*) filter (where renamed and b_kind = k.kind))::int as renamed,
        (count(*) filter (where moved and b_kind = k.kind))::int as moved,
        (count(*) filter (where recoded and b_kind = k.kind))::int as recoded
      from (select a_kind as kind from compared union select b_kind from compared) k
      join compared c on k.kind in (c.a_kind, c.b_kind) where k.kind is not null group by k.kind`,
  )

type Compared = Pick<UnitChange, 'id' | 'what' | 'before' | 'after'> & { name: string }

function differing({ db }: View, query: Query): Promise<Compared[]> {
  const { what, kind, q = '', after, limit } = query
  const key = after ? keyFrom(after) : undefined
  const words = q.trim().split(/\s+/).filter(Boolean)
  const conditions: RawBuilder<unknown>[] = [
    what ? sql.ref(what) : sql`(began or ended or renamed or moved or recoded or reclassified)`,
    ...(kind ? [sql`${kind} in (a_kind, b_kind)`] : []),
    ...words.map((word) => sql`words || ' ' || codes like '%' || fold(${like(word)}) || '%'`),
    ...(key ? [sql`(name collate "vi-x-icu", id) > (${key[0]}::text collate "vi-x-icu", ${key[1]}::uuid)`] : []),
  ]
  return rows(
    db,
    sql<Compared>`
      with ${compared(query)}
      select id, name, before, after, array_remove(array[case when began then 'began' end, case when ended then 'ended' end,
        case when renamed then 'renamed' end, case when moved then 'moved' end, case when recoded then 'recoded' end,
        case when reclassified then 'reclassified' end], null) as what
      from compared where ${sql.join(conditions, sql` and `)}
      order by name collate "vi-x-icu", id limit ${limit + 1}`,
  )
}

const stepsBetween = ({ db }: View, { from, to }: Query): Promise<Step[]> =>
  rows(
    db,
    sql<Step>`
      select s.on_date::text as on, p.from_id as "from", p.to_id as "to", trim_scale(p.share)::text as share
      from succession s join succession_part p on p.succession_id = s.id
      where s.on_date > ${from}::date and s.on_date <= ${to}::date
      union all
      select on_date::text, dissolved_id, takes_over_id, null from succession
      where kind = 'dissolve' and on_date > ${from}::date and on_date <= ${to}::date`,
  )

/** Which of the units of a day are there on another. */
async function standing({ db }: View, steps: readonly Step[], day: Day): Promise<Set<string>> {
  const ids = [...new Set(steps.flatMap((s) => [s.from, s.to]))]
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select unit_id as id from unit_version where unit_id = any(${ids}::uuid[]) and valid @> ${day}::date`,
  )
  return new Set(found.map(({ id }) => id))
}

/** What is different about the units on two days, and how many of each kind there were, so that the counts reconcile. */
export async function comparedDays(view: View, query: Query): Promise<UnitChanges> {
  const { from, to, limit } = query
  if (to < from) throw invalid([{ path: 'query.to', problem: 'day.before' }])
  const [counts, found, steps] = [
    await countsOf(view, query),
    await differing(view, query),
    await stepsBetween(view, query),
  ]
  const page = found.slice(0, limit)
  const [first, second] = [await standing(view, steps, from), await standing(view, steps, to)]
  const heirsOf = heirs(
    Map.groupBy(steps, (step) => step.from),
    (id) => second.has(id),
  )
  const sourcesOf = sources(first, heirsOf)
  const told = page.map(({ name: _, ...row }) => ({
    ...row,
    into: row.after ? [] : heirsOf(row.id),
    outOf: row.before ? [] : sourcesOf(row.id),
  }))
  const names = new Map([
    ...(await livesOf(
      view,
      told.flatMap((row) => row.outOf.map(({ id }) => id)),
      from,
    )),
    ...(await livesOf(
      view,
      told.flatMap((row) => row.into.map(({ id }) => id)),
      to,
    )),
  ])
  const named = (list: readonly { id: string; share: string | null }[]) =>
    list.map((one) => ({ ...one, name: names.get(one.id)?.name ?? '' }))
  const last = page.at(-1)
  return {
    counts: counts.toSorted((a, b) => b.before + b.after - a.before - a.after),
    rows: told.map((row) => ({ ...row, into: named(row.into), outOf: named(row.outOf) })),
    next: found.length > limit && last ? keyOf(last) : null,
  }
}
