import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'

/** A unit that ended by a succession, and the one to which its open work goes. */
export type Passing = {
  successionId: string
  on: Day
  from: string
  to: string
  /** The successor stands higher than the unit did: a role there would be worth more, and is not proposed. */
  rises: boolean
}
/** As rows (from_id, to_id, succession_id, on_date) under this name. */
export const passingsSql = (passings: readonly Passing[], as = 'h'): RawBuilder<unknown> =>
  sql`unnest(${passings.map((p) => p.from)}::uuid[], ${passings.map((p) => p.to)}::uuid[],
    ${passings.map((p) => p.successionId)}::uuid[], ${passings.map((p) => p.on)}::date[])
    as ${sql.id(as)} (from_id, to_id, succession_id, on_date)`
export type Link = Passing & { inEffect: boolean }

const place = sql`array_position(array['country', 'province', 'district', 'commune', 'village'], k.kind)`
/** Larger territories first; of a body its nearest territory counts, which is looked for only then. */
const level = (unit: string, day: string) => sql`coalesce(
  (select ${place} from unit_version k where k.unit_id = ${sql.raw(unit)} and k.valid @> ${sql.raw(day)}),
  (select ${place} from unit_version k
    where k.unit_id = territory(${sql.raw(unit)}, ${sql.raw(day)}) and k.valid @> ${sql.raw(day)}))`

/** All that ended by a succession dated up to that day, in the order of dates; a unit that went on passes nothing. */
export const linksUntil = (db: Reader, day: Day): Promise<Link[]> =>
  rows(
    db,
    sql<Link>`
      with part as (
        select succession_id, from_id, to_id, takes_work, share, position from succession_part where from_id <> to_id
        union all
        select id, dissolved_id, takes_over_id, true, 1, 0 from succession where kind = 'dissolve'),
      link as (
        select distinct on (s.on_date, s.id, p.from_id) s.id, s.on_date, s.took_effect_at, p.from_id, p.to_id, p.position
        from succession s join part p on p.succession_id = s.id
        where s.on_date <= ${day}::date
          and exists (select from unit_version v where v.unit_id = p.from_id and v.valid @> s.on_date - 1)
          and not exists (select from unit_version v where v.unit_id = p.from_id and v.valid @> s.on_date)
        order by s.on_date, s.id, p.from_id, p.takes_work desc, p.share desc, p.position)
      select l.id as "successionId", l.on_date::text as "on", l.from_id as "from", l.to_id as "to",
        l.took_effect_at is not null as "inEffect",
        l.took_effect_at is null and (
          coalesce(${level('l.to_id', 'l.on_date')}, 0) < coalesce(${level('l.from_id', 'l.on_date - 1')}, 0)
          or exists (select from closure c where c.ancestor_id = l.to_id and c.descendant_id = l.from_id
            and c.by = 'structure' and c.valid @> l.on_date - 1)) as rises
      from link l order by l.on_date, l.id, l.position`,
  )

/**
 * To whom the work really goes: what an earlier entered succession has passed on since is not left with a unit that is
 * no more.
 */
export function lastHeirs(links: readonly Link[]): Passing[] {
  const passedOn = Map.groupBy(
    links.filter(({ inEffect }) => inEffect),
    ({ from }) => from,
  )
  const after = ({ to, on }: Pick<Passing, 'to' | 'on'>) => passedOn.get(to)?.find((later) => later.on > on)
  const lastHeir = ({ inEffect: _, ...link }: Link): Passing => {
    let { to, rises } = link
    for (let later = after(link); later; later = after(later)) {
      to = later.to
      rises ||= later.rises
    }
    return { ...link, to, rises }
  }
  return links.filter(({ inEffect }) => !inEffect).map(lastHeir)
}

/** Those of one day in as many rounds as are needed for no unit to inherit by two successions in one. */
export function inRounds(passings: readonly Passing[]): Passing[][] {
  const rounds: { heirs: Map<string, string>; of: Passing[] }[] = []
  for (const group of Map.groupBy(passings, (p) => p.successionId).values()) {
    const free = ({ heirs }: (typeof rounds)[number]) =>
      group.every(({ to, successionId }) => (heirs.get(to) ?? successionId) === successionId)
    let round = rounds.find(free)
    if (!round) {
      round = { heirs: new Map(), of: [] }
      rounds.push(round)
    }
    for (const passing of group) round.heirs.set(passing.to, passing.successionId)
    round.of.push(...group)
  }
  return rounds.map(({ of }) => of)
}
