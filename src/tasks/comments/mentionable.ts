import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { whoActs } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import { hasWords } from '#src/platform/listing.ts'
import { forbidden, invalid } from '#src/platform/problem.ts'
import { mentionsIn } from '#src/platform/text.ts'
import type { View, Work } from '#src/platform/work.ts'
import { unitShortNameSql } from '../row-sql.ts'
import { commentedTask } from './read.ts'
import { mostMentioned } from './rules.ts'
import type { Mentionable } from './shapes.ts'
import { unitsThatSee } from './who-sees.ts'

const shown = 8

/** Units whose people see the task. */
export async function seeingUnits(view: View, taskId: string): Promise<string[]> {
  const found = await rows(
    view.db,
    sql<{ id: string }>`select distinct s.id from task t cross join lateral ${unitsThatSee(view)} s(id)
      where t.id = ${taskId}::uuid and t.state <> 'draft'`,
  )
  return found.map(({ id }) => id)
}

/** The people of the parties first, then those above them; each once, at the unit that stands nearest. */
export async function mentionableFor(view: View, taskId: string, q: string): Promise<{ rows: Mentionable[] }> {
  const { parties } = await commentedTask(view, taskId)
  if (!may(view.actor, 'task.comment', parties)) throw forbidden('task.comment')
  const units = await seeingUnits(view, taskId)
  const named = q.trim() === '' ? sql`true` : hasWords(sql`p.folded || ' ' || fold(coalesce(o.title, ''))`, q)
  const found = await rows(
    view.db,
    sql<Mentionable>`with near as (
        select distinct on (p.id) p.id, p.name, o.title as position, w.unit_id, x.unit_id is not null as party
        from ${whoActs(view.today, units)} w join person p on p.id = w.person_id
        left join (select unit_id from task_unit where task_id = ${taskId}::uuid
          union select issuing_unit_id from task where id = ${taskId}::uuid) x on x.unit_id = w.unit_id
        left join lateral (select o.title from position o where o.person_id = p.id and o.unit_id = w.unit_id
          and o.valid @> ${view.today}::date order by o.precedence, o.id limit 1) o on true
        where w.role <> 'administrator' and p.id <> ${view.actor.personId}::uuid and ${named}
        order by p.id, x.unit_id is null, w.unit_id)
      select id, name, position, ${unitShortNameSql('near.unit_id', view.today)} as "unitName" from near
      order by not party, split_part(name, ' ', -1) collate "vi-x-icu", name collate "vi-x-icu", id limit ${shown}`,
  )
  return { rows: found }
}

/** Whom the text names. Refused where somebody of them, not named before, may not see the task, or is nobody. */
export async function mentionedIn(work: Work, taskId: string, text: string, before: readonly string[] = []) {
  const mentioned = mentionsIn(text)
  if (mentioned.length > mostMentioned) throw invalid([{ path: 'body.text', problem: 'mentions.too-many' }])
  const anew = mentioned.filter((id) => !before.includes(id))
  if (anew.length === 0) return mentioned
  const seeing = await rows(
    work.db,
    sql<{ id: string }>`select distinct w.person_id as id
      from ${whoActs(work.today, await seeingUnits(work, taskId))} w
      where w.role <> 'administrator' and w.person_id = any(${anew}::uuid[])`,
  )
  if (seeing.length < anew.length) throw invalid([{ path: 'body.text', problem: 'mentions.unseen' }])
  return mentioned
}
