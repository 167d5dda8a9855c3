import { sql } from 'kysely'
import { filesOf } from '#src/documents/index.ts'
import { system } from '#src/platform/actor.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { amendments } from './amendments.ts'
import type { readDirective } from './contract.ts'
import { rowColumns } from './list.ts'
import { mayDo } from './may.ts'
import type { ChainLink, DirectiveDetail } from './shapes.ts'
import { visibleDirectiveIds, visibleDirectives } from './visible.ts'

/** How many tasks the reader may see per provision (key '' = of the directive itself); the tasks slice answers. */
export type CountTasks = (view: View, directiveId: string) => Promise<ReadonlyMap<string, number>>

type Listed = 'tree' | 'basesUp' | 'basesDown' | 'files' | 'amendedBy' | 'amends' | 'moves' | 'tasks' | 'may'
type Facts = Omit<DirectiveDetail, Listed>

/** Every visible directive above (or below) by bases, each once, at its shortest distance. */
async function chain(view: View, id: string, way: 'up' | 'down'): Promise<ChainLink[]> {
  const [from, to] = way === 'up' ? ['directive_id', 'gives_effect_to_id'] : ['gives_effect_to_id', 'directive_id']
  return rows(
    view.db,
    sql<ChainLink>`with recursive seen as materialized ${visibleDirectiveIds(view)}, way as (
        select b.${sql.ref(to)} as id, b.${sql.ref(from)} as via, 1 as depth from basis b where b.${sql.ref(from)} = ${id}
        union
        select b.${sql.ref(to)}, b.${sql.ref(from)}, way.depth + 1 from way join basis b on b.${sql.ref(from)} = way.id
        where way.depth < 20
      ), nearest as (select distinct on (id) id, via, depth from way order by id, depth)
      select d.id, d.symbol, d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.kind, d.abstract, d.state,
        n.depth, n.via as "viaId"
      from nearest n join directive d on d.id = n.id join seen on seen.id = d.id order by n.depth, d.issued_on, d.id`,
  )
}

export async function directiveFor(
  view: View,
  id: string,
  countTasks: CountTasks,
): Promise<Reply<typeof readDirective>> {
  const [facts] = await rows(
    view.db,
    sql<Facts>`select ${rowColumns(view.today)}, d.issuer_id as "issuerId", d.bloc_id as "blocId",
        d.valid_from as "validFrom", d.valid_to as "validTo"
      from directive d where d.id = ${id} and ${visibleDirectives(view)}`,
  )
  if (!facts) throw notFound()
  const [provisions, basesUp, basesDown, files, amendedBy, amends, moves, tasks] = await Promise.all([
    view.db
      .selectFrom('provision')
      .select(['id', 'parent_id as parentId', 'number', 'text', 'position'])
      .where('directive_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    chain(view, id, 'up'),
    chain(view, id, 'down'),
    filesOf(view, 'directive', [id]),
    amendments(view, id, 'later'),
    amendments(view, id, 'earlier'),
    view.db
      .selectFrom('directive_move as m')
      .leftJoin('account', 'account.id', 'm.by_account_id')
      .leftJoin('person', 'person.id', 'account.person_id')
      .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
      .leftJoin('person as fp', 'fp.id', 'fa.person_id')
      .select(['m.seq', 'm.on_day as onDay', 'm.move', 'm.to_state as toState', 'm.reason', 'person.name as by'])
      .select(['fp.name as actingFor', 'm.at'])
      .where('directive_id', '=', id)
      .orderBy('seq', 'desc')
      .execute(),
    countTasks(view, id),
  ])
  return {
    ...facts,
    tree: provisions.map((p) => ({ ...p, tasks: tasks.get(p.id) ?? 0 })),
    basesUp,
    basesDown,
    files: files.get(id) ?? [],
    amendedBy,
    amends,
    moves: moves.map((m) => ({ ...m, by: m.by ?? system.name, at: m.at.toISOString() })),
    tasks: [...tasks.values()].reduce((sum, n) => sum + n, 0),
    may: mayDo(view.actor, facts.ownerUnitId, facts.state),
  }
}
