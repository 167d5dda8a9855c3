import type { Day } from '#src/platform/day.ts'
import { addDays } from '#src/platform/day.ts'
import { confirmTask, draftTask, issueTask, submitTask } from '#src/tasks/index.ts'
import { choosePlan, closeYear, decideTasks } from '#src/workYear/index.ts'
import { loginAt } from './cast.ts'
import { closedOf2020, draftsOf2021, tasksOf2019 } from './content/year.ts'
import type { Place, Stage } from './stage.ts'
import { versionOf } from './steering.ts'

const directiveOf = async (stage: Stage, symbol: string) =>
  stage.act(undefined, '2021-01-11', async ({ tx }) => {
    const { id } = await tx.selectFrom('directive').select('id').where('symbol', '=', symbol).executeTakeFirstOrThrow()
    const provisions = await tx
      .selectFrom('provision')
      .select(['id', 'number'])
      .where('directive_id', '=', id)
      .execute()
    return { id, provisions: new Map(provisions.map((one) => [one.number, one.id])) }
  })

type Made = { content: string; lead: string; sector: string; deadline: Day; product: string; year: number; on: Day }

const draft = (stage: Stage, place: Place, made: Made, more: object = {}) =>
  stage.act('tonghop', made.on, (work) =>
    draftTask(work, {
      content: made.content,
      deliverable: made.product,
      sectorId: place.sector(made.sector),
      blocId: place.bloc,
      workYear: made.year,
      issuingUnitId: place.unit('BTGTU'),
      leads: [place.unit(made.lead)],
      leadGroups: [],
      coordinating: [],
      watching: [],
      when: { kind: 'deadline', deadline: made.deadline },
      ...more,
    }),
  )

/** The year before: five tasks, all finished; its conference has been told, and the leader closes it. */
async function yearBefore(stage: Stage, place: Place) {
  for (const task of tasksOf2019) {
    const made = { ...task, product: 'Báo cáo kết quả', year: 2019, on: '2019-03-04' }
    const { id: directiveId } = await directiveOf(stage, task.directive)
    const { id } = await draft(stage, place, made, { directiveId })
    const act = (
      login: string,
      on: Day,
      run: (version: number, work: Parameters<typeof issueTask>[0]) => Promise<unknown>,
    ) => stage.act(login, on, async (work) => run(await versionOf(work, id), work))
    await act('lanhdao', '2019-03-05', (version, work) => issueTask(work, id, { version }))
    await act(loginAt(task.lead, 'focal'), task.submitted, (version, work) =>
      submitTask(work, id, { version, percent: 100, account: 'Đã hoàn thành.', fileIds: [] }),
    )
    await act('lanhdao', addDays(task.submitted, 3), (version, work) => confirmTask(work, id, { version }))
  }
  await stage.act('lanhdao', '2020-02-03', (work) =>
    closeYear(work, place.bloc, 2019, {
      version: 1,
      despite: ['figures', 'summary', 'orientation', 'conference', 'conclusions', 'news'],
    }),
  )
}

/** Next year's plan has its drafts, and the coordinator says which plan it is. */
async function nextPlan(stage: Stage, place: Place) {
  const plan = await directiveOf(stage, '12-KH/TU')
  for (const { provision, coordinating = [], ...task } of draftsOf2021)
    await draft(
      stage,
      place,
      { ...task, year: 2021, on: '2021-01-11' },
      {
        directiveId: plan.id,
        provisionId: plan.provisions.get(provision) ?? null,
        coordinating: coordinating.map(place.unit),
      },
    )
  await stage.act('tonghop', '2021-01-08', (work) =>
    choosePlan(work, place.bloc, 2020, { planId: plan.id, version: 1 }),
  )
  return plan.id
}

/** What goes on next year anyway is carried over, one task is closed; the late ones still wait for their decision. */
async function decideSome(stage: Stage, place: Place, planId: string) {
  const open = await stage.act(undefined, '2021-01-11', ({ tx }) =>
    tx
      .selectFrom('task')
      .select(['id', 'version', 'content', 'deadline'])
      .where('work_year', '=', 2020)
      .where('bloc_id', '=', place.bloc)
      .where('parent_id', 'is', null)
      .where('state', 'in', ['issued', 'inProgress', 'returned'])
      .orderBy('number')
      .execute(),
  )
  const reasonOf = (content: string) => closedOf2020.find(([start]) => content.startsWith(start))?.[1]
  const carried = open.filter(
    ({ deadline, content }) => !reasonOf(content) && (deadline === null || deadline > '2021-02-15'),
  )
  const versions = (tasks: typeof open) => tasks.map(({ id, version }) => ({ id, version }))
  await stage.act('lanhdao', '2021-01-11', async (work) => {
    await decideTasks(work, place.bloc, 2020, { decision: 'carriedOver', planId, tasks: versions(carried) })
    for (const task of open) {
      const reason = reasonOf(task.content)
      if (reason) await decideTasks(work, place.bloc, 2020, { decision: 'closed', reason, tasks: versions([task]) })
    }
  })
}

/** 2019 closed; 2020 open with some of its unfinished tasks decided; 2021 with its plan and drafts. */
export async function buildYear(stage: Stage, place: Place): Promise<void> {
  await yearBefore(stage, place)
  await decideSome(stage, place, await nextPlan(stage, place))
}
