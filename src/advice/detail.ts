import { sql } from 'kysely'
import { filesOf } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readAdvice } from './contract.ts'
import { rowColumns } from './list.ts'
import { mayDo } from './may.ts'
import type { AdviceState } from './moves.ts'
import type { AdviceRow } from './shapes.ts'
import { visibleAdvice } from './visible.ts'

export async function adviceDetail(view: View, id: string): Promise<Reply<typeof readAdvice>> {
  const [facts] = await rows(
    view.db,
    sql<
      AdviceRow & { madeBy: string; madeFor: string | null; madeOn: Date }
    >`select ${rowColumns(view)}, p.name as "madeBy", fp.name as "madeFor",
        a.made_at as "madeOn"
      from advice a join account c on c.id = a.made_by join person p on p.id = c.person_id
        left join account fc on fc.id = a.made_for_id left join person fp on fp.id = fc.person_id
      where a.id = ${id} and ${visibleAdvice(view)}`,
  )
  if (!facts) throw notFound()
  const [files, moves] = await Promise.all([
    filesOf(view, 'advice', [id]),
    view.db
      .selectFrom('advice_move as m')
      .innerJoin('account', 'account.id', 'm.by_account_id')
      .innerJoin('person', 'person.id', 'account.person_id')
      .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
      .leftJoin('person as fp', 'fp.id', 'fa.person_id')
      .select(['m.move', 'm.reason', 'm.on_day as onDay', 'person.name as by', 'fp.name as actingFor', 'm.at'])
      .select(sql<AdviceState>`m.to_state`.as('toState'))
      .where('advice_id', '=', id)
      .orderBy('seq', 'desc')
      .execute(),
  ])
  const { madeOn, ...row } = facts
  return {
    ...row,
    madeAt: madeOn.toISOString(),
    files: files.get(id) ?? [],
    moves: moves.map((move) => ({ ...move, at: move.at.toISOString() })),
    may: mayDo(view.actor, facts.fromUnitId, facts.state),
  }
}
