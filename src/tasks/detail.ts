import { sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { filesOf } from '#src/documents/index.ts'
import { callsAbout } from '#src/messages/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { readTask } from './contract.ts'
import { deadlineChanges } from './deadline-changes.ts'
import { headSql, movesSql, progressSql, requestsSql, unitsSql } from './detail-sql.ts'
import { versioned } from './evidence.ts'
import { handOversOf } from './hand-over/read.ts'
import { mayDo } from './may.ts'
import type { TaskDetail } from './shapes.ts'
import { missingClears } from './sixClears.ts'
import { muteOf } from './telling/mute.ts'
import { visibleTasks } from './visible.ts'

/** The directives a task comes from: its own, and up from it those the reader may see; the farthest first. */
const chainOf = (view: View, directiveId: string | null) =>
  directiveId === null
    ? []
    : rows(
        view.db,
        sql<TaskDetail['chain'][number]>`with recursive seen as materialized ${visibleDirectiveIds(view)}, up as (
            select ${directiveId}::uuid as id, 0 as depth
            union
            select b.gives_effect_to_id, up.depth + 1 from up join basis b on b.directive_id = up.id where up.depth < 20
          ), nearest as (select id, min(depth) as depth from up group by id)
          select d.id, d.symbol, d.issuer_name as "issuerName", d.kind, n.depth
          from nearest n join directive d on d.id = n.id join seen on seen.id = d.id
          order by n.depth desc, d.issued_on, d.id`,
      )

export async function taskFor(view: View, id: string): Promise<Reply<typeof readTask>> {
  const [head] = await rows(view.db, headSql(view, id, await visibleTasks(view), await visibleTasks(view, 'p')))
  if (!head) throw notFound()
  const [units, moves, progress, requests, handOvers, changes, chain, files, onProgress, muted, calls] =
    await Promise.all([
      rows(view.db, unitsSql(view, id)),
      rows(view.db, movesSql(id)),
      rows(view.db, progressSql(view, id)),
      rows(view.db, requestsSql(id)),
      handOversOf(view, id),
      deadlineChanges(view, id),
      chainOf(view, head.directiveId),
      filesOf(view, 'task', [id]),
      evidenceOf(view, id),
      muteOf(view, id),
      unitIdsOf(view).includes(head.issuingUnitId) ? callsAbout(view, 'task', [id]) : [],
    ])
  const leads = units.filter((unit) => unit.part === 'lead').map((unit) => unit.id)
  const asked = handOvers.find(({ state }) => state === 'proposed')
  const standing = {
    issuing: head.issuingUnitId,
    lead: head.leadUnitId,
    coordinating: units.filter((unit) => unit.part === 'coordinating').map((unit) => unit.id),
    receiving: asked?.toUnitId ?? null,
  }
  const posts = progress.map((post) => ({ ...post, files: onProgress.get(post.id) ?? [] }))
  const { headSends, ...facts } = head
  return {
    ...facts,
    units,
    moves,
    muted,
    calls,
    progress: versioned(posts),
    requests,
    handOvers,
    deadlineChanges: changes,
    chain,
    files: files.get(id) ?? [],
    unclear: missingClears({ ...facts, leadUnitIds: leads }),
    may: mayDo(view.actor, standing, {
      ...facts,
      headSends,
      openRequest: head.extensionAsked,
      openHandOver: asked?.side ?? null,
    }),
  }
}

async function evidenceOf(view: View, taskId: string) {
  const posts = await view.db.selectFrom('progress').select('id').where('task_id', '=', taskId).execute()
  return filesOf(
    view,
    'progress',
    posts.map((post) => post.id),
  )
}
