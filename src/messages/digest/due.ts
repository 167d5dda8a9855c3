import { type RawBuilder, sql } from 'kysely'
import { whoActs } from '#src/people/index.ts'
import type { Work } from '#src/platform/work.ts'

const longest = sql`7`
/** The hour of the day in Viet Nam, as settings have it: 07:30. */
const hourOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)

export type Reader = { personId: string; email: string | null; language: 'vi' | 'en' }

/**
 * Notes a digest of today for everybody whose hour has come and who has none yet, and says for whom: a second server, or
 * the same asked again, finds nobody. It tells of the days since the last one, of a week at most: in a week everything that
 * still waits comes round.
 */
export async function takeDue(work: Work): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    with made as (
      insert into digest (person_id, day, made_at, from_day, since)
      select p.id, ${work.today}::date, ${work.at}, greatest(last.day + 1, ${work.today}::date - ${longest} + 1),
        greatest(last.made_at, ${work.at}::timestamptz - make_interval(days => ${longest}))
      from person p left join message_setting s on s.person_id = p.id
      left join lateral (select d.day, d.made_at from digest d where d.person_id = p.id order by d.day desc limit 1) last on true
      where coalesce(s.at_time, '07:30') <= ${hourOf(work.at)} and (last.day is null or last.day < ${work.today}::date)
        and exists (select from account a where a.person_id = p.id and a.active)
      on conflict do nothing returning person_id)
    select m.person_id as "personId", case when coalesce(s.by_mail, true) then p.email end as email,
      (select a.language from account a where a.person_id = m.person_id and a.active order by a.made_at, a.id limit 1) as language
    from made m join person p on p.id = m.person_id left join message_setting s on s.person_id = m.person_id`.execute(
    work.tx,
  )
  return rows
}

/**
 * Of those whose digest this act makes: rows (person_id, unit_id, role, answers, from_day, since). Each asks for its own
 * digest by key: those rows were written a moment ago, the planner knows of none and would walk all people for each.
 */
export const digestReaders = (work: Work): RawBuilder<unknown> => sql`(
  select w.person_id, w.unit_id, w.role, w.answers, d.from_day, d.since from ${whoActs(work.today)} w
  cross join lateral (select d.from_day, d.since from digest d where d.person_id = w.person_id
    and d.day = ${work.today}::date and d.made_at = ${work.at}::timestamptz limit 1) d)`

/** Whether something due on this day is brought to mind on a day that the reader's digest tells of. */
export const isBroughtToMind = (work: Work, due: string, reader = 'r'): RawBuilder<boolean> => sql<boolean>`exists (
  select from generate_series(0, ${work.today}::date - ${sql.raw(reader)}.from_day) back
  where brought_to_mind(${work.today}::date - back - ${sql.raw(due)}))`

/** Whether something that has waited since an instant is told: in the first digest after it, then weekly. */
export const isTold = (work: Work, at: RawBuilder<unknown>, reader = 'r'): RawBuilder<boolean> => sql<boolean>`(
  ${at} > ${sql.raw(reader)}.since or exists (
    select from generate_series(0, ${work.today}::date - ${sql.raw(reader)}.from_day) back
    where (${work.today}::date - back - (${at} at time zone 'Asia/Ho_Chi_Minh')::date) % 7 = 0
      and ${work.today}::date - back > (${at} at time zone 'Asia/Ho_Chi_Minh')::date))`
