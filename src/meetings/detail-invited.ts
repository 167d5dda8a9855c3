import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { officeHolders } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { instantSql } from './list.ts'
import { mayAnswer } from './may.ts'
import { groupOf } from './rules.ts'
import type { Invited, MeetingRow } from './shapes.ts'

type Row = Omit<Invited, 'positions' | 'group' | 'may'> & {
  function: string | null
  unitKind: string | null
  parentKind: string | null
}

/** Those invited, in order, each with all positions held on the meeting's day. */
export async function invitedTo(
  view: View,
  meeting: Pick<MeetingRow, 'id' | 'startsAt' | 'state'>,
): Promise<Invited[]> {
  const day = dayOf(new Date(meeting.startsAt))
  const found = await rows(
    view.db,
    sql<Row>`select i.id, i.part, i.person_id as "personId", coalesce(p.name, i.name) as name, i.function,
        i.unit_id as "unitId", case when i.unit_id is not null then ${unitShortNameSql('i.unit_id', day)} end as "unitName",
        v.kind as "unitKind", above.kind as "parentKind", ${instantSql('i.confirmed_at')} as "confirmedAt", i.attendance,
        i.represented_by as "representedBy", i.version
      from participant i left join person p on p.id = i.person_id
      left join unit_version v on v.unit_id = i.unit_id and v.valid @> ${day}::date
      left join unit_version above on above.unit_id = v.parent_id and above.valid @> ${day}::date
      where i.meeting_id = ${meeting.id} order by i.position, i.id`,
  )
  const holders = await officeHolders(
    view.db,
    found.flatMap(({ personId }) => personId ?? []),
    day,
  )
  return found.map(({ function: held, unitKind, parentKind, ...one }) => ({
    ...one,
    positions: one.personId
      ? (holders.get(one.personId)?.positions ?? []).map(({ title }) => title)
      : held
        ? [held]
        : [],
    group: groupOf({ part: one.part, unitKind, parentKind }),
    may: mayAnswer(view.actor, meeting.state, one.unitId) ? ['answer'] : [],
  }))
}
