import { sql } from 'kysely'
import { ownUnits, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { unitShortNameSql } from '../row-sql.ts'
import type { listLabels, readTaskTable } from './contract.ts'

type Table = Reply<typeof readTaskTable>

/** A view is seen by its owner, and where it is shared by those who have a grant at the unit. */
export const seesView = (view: View) =>
  sql<boolean>`((v.unit_id is null and v.owner_id = ${view.actor.accountId}::uuid) or v.unit_id = any(${ownUnits(view)}))`

export async function tableFor(view: View): Promise<Table> {
  const { actor, today, db } = view
  const arranges = unitsFor(actor, 'table.arrange')
  const [kept] = await rows(
    db,
    sql<{ layout: Table['layout']; order: string[]; first: string | null }>`select layout, view_order as "order",
      first_view_id as first from task_table where account_id = ${actor.accountId}::uuid`,
  )
  const views = await rows(
    db,
    sql<Table['views'][number]>`select v.id, v.name, v.search, v.layout, v.unit_id as "unitId", v.version,
        case when v.unit_id is null then null else ${unitShortNameSql('v.unit_id', today)} end as "unitName",
        case when v.unit_id is null or v.unit_id = any(${arranges}::uuid[]) then array['edit'] else '{}' end as may
      from task_view v where ${seesView(view)}
      order by array_position(${kept?.order ?? []}::uuid[], v.id) nulls last, v.made_at, v.id`,
  )
  const units = await rows(
    db,
    sql<{ id: string; name: string }>`select u.id, ${unitShortNameSql('u.id', today)} as name
      from unit u where u.id = any(${arranges}::uuid[]) order by 2, 1`,
  )
  // a view that is no longer shared with the reader does not open first
  const first = views.find(({ id }) => id === kept?.first)
  return { views, units, layout: kept?.layout ?? null, firstViewId: first?.id ?? null }
}

export const labelsFor = (view: View): Promise<Reply<typeof listLabels>> =>
  rows(
    view.db,
    sql<Reply<typeof listLabels>[number]>`select l.id, l.unit_id as "unitId", l.name, l.tone, l.version,
        ${unitShortNameSql('l.unit_id', view.today)} as "unitName"
      from label l where l.unit_id = any(${ownUnits(view)}) order by l.name collate "vi-x-icu", l.id`,
  )
