import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { addDays } from '#src/platform/day.ts'
import { stateAfter } from '#src/platform/moves.ts'
import { type BoardScene, boardScene, drafted } from '#test/board.ts'
import { type TaskMove, type TaskState, taskMoves } from './moves.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2021-01-12' })
})
afterAll(() => scene.close())

type Step = { act: string; who: 'health' | 'leader' | 'coordinator' | 'education'; at: number; later: number }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    ...['issue', 'progress', 'submission', 'recall', 'returns', 'confirmation', 'reopen', 'cancellation'],
    ...['extensions', 'grant', 'delete'],
  ),
  who: fc.constantFrom('health', 'health', 'leader', 'leader', 'coordinator', 'education'),
  at: fc.nat(3),
  later: fc.nat(9),
})

/** Four times of five the person whom the table gives the act, so that much is really done; else anybody. */
const fitting = ({ act, who, later }: Step): Step['who'] => {
  if (later % 5 === 0) return who
  if (act === 'delete') return 'coordinator'
  return ['progress', 'submission', 'recall', 'extensions'].includes(act) ? 'health' : 'leader'
}

async function take({ act, at, later, ...step }: Step, root: string) {
  const who = fitting({ act, at, later, ...step })
  const family = await scene.db
    .selectFrom('task')
    .select(['id', 'version', 'deadline'])
    .where((eb) => eb.or([eb('id', '=', root), eb('parent_id', '=', root)]))
    .orderBy('number')
    .execute()
  const task = family[at % Math.max(family.length, 1)]
  if (!task) return 404
  const { id, version } = task
  const reason = 'Lý do'
  const open = await scene.db.selectFrom('extension').select('id').where('task_id', '=', id).execute()
  const asked: Record<string, () => Promise<{ status: number }>> = {
    progress: () => scene[who].post(`/tasks/${id}/progress`, { account: 'x', percent: later * 10 }),
    recall: () => scene[who].delete(`/tasks/${id}/submission`, { version }),
    reopen: () => scene[who].delete(`/tasks/${id}/confirmation`, { version, reason }),
    delete: () => scene[who].delete(`/tasks/${id}`),
    returns: () => scene[who].post(`/tasks/${id}/returns`, { version, reason }),
    cancellation: () => scene[who].post(`/tasks/${id}/cancellation`, { version, reason }),
    extensions: () =>
      scene[who].post(`/tasks/${id}/extensions`, { version, reason, toDeadline: addDays(task.deadline!, later) }),
    grant: () =>
      scene[who].post(`/tasks/${id}/extensions/${open.at(-1)?.id ?? id}/decision`, { granted: later % 2 === 0 }),
  }
  return (await (asked[act]?.() ?? scene[who].post(`/tasks/${id}/${act}`, { version }))).status
}

/** What must hold of every task, whatever was done. */
const broken = () =>
  rows(
    scene.reader,
    sql<{ id: string; why: string }>`
      select t.id, 'open child of a closed parent' as why from task t join task p on p.id = t.parent_id
        where t.state in ('issued', 'inProgress', 'submitted', 'returned') and p.state in ('submitted', 'done', 'cancelled')
      union all select t.id, 'child after its parent' from task t join task p on p.id = t.parent_id where t.deadline > p.deadline
      union all select t.id, 'done without its day' from task t where (t.state = 'done') <> (t.completed_on is not null)
      union all select t.id, 'submitted without its day' from task t where t.state = 'submitted' and t.submitted_on is null
      union all select t.id, 'not the mean' from task t where not t.percent_by_hand and abs(t.percent - (
        select avg(c.percent) from task c where c.parent_id = t.id and c.state not in ('draft', 'cancelled'))) > 0.000001
      union all select t.id, 'state without its move' from task t where t.state <> coalesce((
        select m.to_state from task_move m where m.task_id = t.id order by m.seq desc limit 1), 'draft')`,
  )

test('no sequence of acts leads a task outside its diagram, nor a family out of its rules', async () => {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), fc.boolean(), async (steps, several) => {
      const leads = several ? [scene.units.health, scene.units.education] : [scene.units.health]
      const root = await drafted(scene, { leads, coordinating: [scene.units.labour] })
      for (const one of [{ act: 'issue', who: 'leader', at: 0, later: 0 } as Step, ...steps]) {
        const status = await take(one, root)
        expect(status).toBeLessThan(500)
        if (status === 200) taken += 1
      }
      expect(await broken()).toEqual([])
    }),
    { numRuns: 12 },
  )
  expect(taken).toBeGreaterThan(25)
  const moves = await scene.db
    .selectFrom('task_move')
    .select(['task_id', 'seq', 'move', 'from_state', 'to_state'])
    .execute()
  for (const [, of] of Map.groupBy(moves, (m) => m.task_id)) {
    let state: TaskState = 'draft'
    for (const m of of.toSorted((a, b) => a.seq - b.seq)) {
      expect(m.from_state).toBe(state)
      const to: TaskState | undefined = stateAfter(taskMoves, state, m.move as TaskMove)
      expect(m.to_state).toBe(to)
      state = to!
    }
  }
})
