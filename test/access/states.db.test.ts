import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#src/platform/endpoint.ts'
import type { Ask, Case } from './case.ts'
import { guardedCases } from './cases/index.ts'
import type { Who } from './people.ts'
import { accessScene, type Scene } from './scene.ts'
import { send } from './send.ts'
import { nouns } from './statement/nouns.ts'

/** `noun, its table | operation: the act of the statement, …`; `*` stands for the move or outcome that is asked for. */
const operations = `
task, task               | editTask: edit, deleteDraft: delete, issueTask: issue, postProgress: progress, submitTask: submit
task, task               | recallTask: recall, confirmTask: confirm, returnTask: return, reopenTask: reopen, cancelTask: cancel
task, task               | requestExtension: requestExtension, withdrawExtension: withdrawExtension, judgeTask: judge
task, task               | decideExtension: decideExtension, nameResponsible: nameResponsible, endSeries: endSeries
task, task               | proposeHandOver: handOver, withdrawHandOver: withdrawHandOver, decideHandOver: decideHandOver
task, task               | addTaskComment: comment, editTaskComment: comment
report, expected_report  | saveReport: write, submitReport: submit, recallReport: recall, approveReport: approve
report, expected_report  | returnReport: return returnOwn, receiveReport: receive, reopenReport: reopen
report, expected_report  | exemptReport: exempt, requireReport: require, exceptReport: except
article, article         | editArticle: edit, submitArticle: submit, returnArticle: return, publishArticle: publish
article, article         | scheduleArticle: schedule, unscheduleArticle: unschedule, reviseArticle: revise
article, article         | withdrawArticle: withdraw, reworkArticle: rework
meeting, meeting         | editMeeting: edit, moveMeeting: *, addAgendaItem: edit, inviteThese: addInvited
meeting, meeting         | takeAttendance: attendance, addQuestion: ask, markContribution: mark, addConclusion: write
meeting, meeting         | answerInvitation: answer attendance, sendContribution: send, turnIntoTasks: turn
directive, directive     | moveDirective: *
document, document       | editDocument: write, arrangeDocument: write, editSection: write, deleteDocument: delete
document, document       | signDocument: sign, withdrawSignature: withdrawSignature
advice, advice           | removeAdvice: remove, decideAdvice: *, stepBackAdvice: stepBack
review, review_unit      | planReview: plan, holdReview: hold, reportReview: report, stepBackAnswer: stepBack
review, review_unit      | receiveAnswer: receive, returnAnswer: return reopen
work year, work_year     | decideTasks: decide, closeYear: close, reopenYear: reopen
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [of = '', asked = ''] = line.split('|')
    const [noun = '', table = ''] = of.split(',').map((word) => word.trim())
    return asked.split(',').map((one) => {
      const [name = '', acts = ''] = one.split(':').map((word) => word.trim())
      return { noun, table, name, acts: acts.split(' ') }
    })
  })

let scene: Scene
let endpoints: Map<string, Endpoint>
beforeAll(async () => {
  scene = await accessScene()
  endpoints = new Map(scene.world.app.endpoints.map((e) => [e.name, e]))
  // a state is put in the database by hand: what goes with it there is not what is asked about
  await sql`do $$ declare c record; begin
    for c in select conrelid::regclass as t, conname from pg_constraint where contype = 'c' and conrelid = any(array['task',
      'article', 'meeting', 'directive', 'document', 'advice', 'review_unit', 'work_year']::regclass[])
    loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`.execute(scene.world.db)
})
afterAll(() => scene.world.close())

/** The record of a question, brought into a state by hand. */
async function put(table: string, { params = {} }: Ask, state: string) {
  const { id, unitId, year } = params
  if (table === 'work_year')
    return sql`insert into work_year (bloc_id, year, state, made_at) values (${id}, ${year}::int, ${state}, now())
      on conflict (bloc_id, year) do update set state = excluded.state`.execute(scene.world.db)
  const which = table === 'review_unit' ? sql`review_id = ${id} and unit_id = ${unitId}` : sql`id = ${id}`
  return sql`update ${sql.table(table)} set state = ${state} where ${which}`.execute(scene.world.db)
}
const kept = async (table: string) => {
  const { rows } = await sql<{ n: string }>`select coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as n
    from ${sql.table(table)} t`.execute(scene.world.db)
  return rows[0]!.n
}
/** Of each role that may, one. */
const ones = (one: Case) => [
  ...new Map(scene.everyone.filter((who) => one.may(who)).map((who) => [who.role, who])).values(),
]
/** Whether the statement gives this role one of the acts in this state, whatever else must hold. */
const stated = (noun: string, acts: readonly string[], { role }: Who, state: string) =>
  nouns
    .find(({ name }) => name === noun)!
    .stated.some(
      (row) =>
        acts.includes(row.act) && row.roles.includes(role) && (row.states.length === 0 || row.states.includes(state)),
    )
const movesIn = ({ body }: Ask) => {
  const { move, outcome } = body as { move?: string; outcome?: string }
  return [move ?? outcome ?? '']
}

describe('an act is refused in every state that the statement does not give it, also to those who otherwise may', () => {
  test.each(operations.map((one) => [one.name, one] as const))('%s', async (_, { name, noun, table, acts }) => {
    const e = endpoints.get(name)!
    const wrong: string[] = []
    let asked = 0
    const states = nouns.find((one) => one.name === noun)!.states
    for (const one of guardedCases.filter((each) => each.endpoint === name && each.gives !== 'refused'))
      for (const who of ones(one))
        for (const state of states) {
          const ask = await one.ask(scene, who)
          if (stated(noun, acts[0] === '*' ? movesIn(ask) : acts, who, state)) continue
          await put(table, ask, state)
          const before = await kept(table)
          const { status, text } = await send(who.client, e, ask)
          asked++
          // a draft is hidden from all but those who write it
          if (![403, 404, 409, 422].includes(status) || (await kept(table)) !== before)
            wrong.push(`${one.of} ${state} by ${who.role}@${who.at}: ${status} ${text.slice(0, 200)}`)
        }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(0)
  })
})
