import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { personSql } from '../detail-sql.ts'
import { instantSql, unitShortNameSql } from '../row-sql.ts'
import type { HandOver } from './shapes.ts'

/** Every hand-over of a task that was proposed, the newest first. */
export const handOversOf = (view: View, taskId: string): Promise<HandOver[]> =>
  rows(
    view.db,
    sql<HandOver>`select h.id, h.side, ${unitShortNameSql('h.from_unit_id', view.today)} as from,
        ${unitShortNameSql('h.to_unit_id', view.today)} as to, h.to_unit_id as "toUnitId",
        ${unitShortNameSql('h.first_asked_id', view.today)} as "firstAsked", h.lapse, h.reason, h.state, ${personSql('h.proposed_by')} as by,
        ${personSql('h.proposed_for_id')} as "actingFor", ${instantSql('h.proposed_at')} as "proposedAt",
        ${personSql('h.decided_by')} as "decidedBy", ${personSql('h.decided_for_id')} as "decidedFor",
        ${instantSql('h.decided_at')} as "decidedAt", h.decision_note as note
      from hand_over h where h.task_id = ${taskId}::uuid order by h.proposed_at desc, h.id desc`,
  )
