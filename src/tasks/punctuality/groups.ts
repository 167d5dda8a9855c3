import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { isRanked } from '#src/units/index.ts'
import { keySql, nameSql, placeSql } from '../grouping-sql.ts'
import { unitSums } from './by-unit.ts'
import type { groupPunctuality, PunctualGroup } from './contract.ts'
import { type Asked, bothSql, type Counts, countedSql, type InBoth, sumOf, toldInBoth } from './counted-sql.ts'
import { byShare, ranksOf } from './ranks.ts'
import { judgedIn } from './rule.ts'
import { treeOf } from './tree.ts'

type Query = Input<typeof groupPunctuality>['query']
type Told = { total: InBoth<Counts>; groups: PunctualGroup[] }
type How = Pick<Query, 'sort' | 'reading'> & { ranked: boolean }

/** Those beside each other with their places, and in that order where it is asked for; what has no name has no place. */
const placed =
  ({ ranked, sort, reading }: How) =>
  <Row extends { key: string | null; tallies: InBoth<Counts> }>(same: readonly Row[]) => {
    const named = same.filter(({ key }) => key !== null)
    // whoever stands alone is first and last at once
    const ranks = ranked && named.length > 1 ? ranksOf(named.map(({ tallies }) => tallies[reading])) : []
    const all = named.map((row, at) => ({ ...row, rank: ranks[at] ?? null }))
    if (sort === 'rank') all.sort((a, b) => byShare(b.tallies[reading], a.tallies[reading]))
    return [...all, ...same.filter(({ key }) => key === null).map((row) => ({ ...row, rank: null }))]
  }

const leads = ({ own: { current, first } }: { own: InBoth<Counts> }) =>
  [current, first].some((counts) => judgedIn(counts) + counts.awaiting + counts.open > 0)

/** Whatever stands above them, what units lead themselves adds up to the total. */
async function byUnit(view: View, asked: Asked, on: string, how: How): Promise<Told> {
  const sums = await unitSums(view, asked, on)
  const groups = treeOf(sums, leads, placed(how)).map(({ tallies, own, parentId: _, ...unit }) => ({
    ...unit,
    ...toldInBoth(tallies),
    own: toldInBoth(own),
  }))
  return { total: sumOf(sums.map(({ own }) => own)), groups }
}

type Found = { whole: number; key: string | null; name: string | null; tallies: InBoth<Counts> }

async function byKey(view: View, asked: Asked, by: Exclude<Query['by'], 'unit'>, how: How): Promise<Told> {
  const counted = await countedSql(view, asked, [sql`${keySql(by, view.today)} as key`])
  const [all, ...found] = await rows(
    view.db,
    sql<Found>`with c as (${counted}),
      groups as (select grouping(key) as whole, key, ${bothSql()} as tallies from c group by grouping sets ((key), ()))
      select whole, g.key::text as key, name, tallies from (
        select g.*, ${nameSql(by, view.today, view.actor.language)} as name, ${placeSql(by)} as place from groups g) g
      order by whole desc, g.key is null, place, name collate "vi-x-icu", g.key`,
  )
  const groups = placed(how)(found).map(({ whole: _, tallies, ...group }) => ({
    ...group,
    ...toldInBoth(tallies),
    depth: 0,
    own: null,
    ended: false,
  }))
  return { total: all!.tallies, groups }
}

/** Every group; ranks, and their order, only where the workspace ranks. */
export async function allGroups(view: View, { by, sort, reading, ...asked }: Query) {
  const ranked = await isRanked(view)
  if (sort === 'rank' && !ranked) throw refused('punctuality.not-ranked')
  const how = { ranked, sort, reading }
  // the structure of the span's last day, or today's while it runs
  const on = asked.to < view.today ? asked.to : view.today
  const told = by === 'unit' ? await byUnit(view, asked, on, how) : await byKey(view, asked, by, how)
  return { ...told, on, ranked }
}

/** More than anybody reads at once; the file holds them all. */
const most = 2000

export async function punctualGroups(view: View, query: Query): Promise<Reply<typeof groupPunctuality>> {
  const { total, groups, on, ranked } = await allGroups(view, query)
  return { total: toldInBoth(total), groups: groups.slice(0, most), count: groups.length, on, ranked }
}
