import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { addDays } from '#src/platform/day.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { taskStates } from './moves.ts'
import { expectedPercent, light, timeliness } from './rules.ts'
import { daysLateSql, expectedSql, hasLightSql, lightSql, timelinessSql } from './standing-sql.ts'

let world: TestWorld
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2021-01-01', n))
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
)
const anyTask = fc.record({
  state: fc.constantFrom(...taskStates),
  deadline: fc.option(day),
  issuedOn: day,
  submittedOn: day,
  completedOn: day,
  percent,
})
type Task = typeof anyTask extends fc.Arbitrary<infer T> ? T : never

const plain = ['blue', 'grey', 'none', 'amber'] as const

const inDatabase = (tasks: readonly Task[], today: string) =>
  rows(
    world.reader,
    sql<{
      red: boolean
      plain: boolean
      timeliness: string
      light: string
      expected: number | null
      late: number | null
    }>`
      select ${timelinessSql(today)} as timeliness, ${lightSql(today)} as light, (${expectedSql(today)})::float8 as expected,
        ${daysLateSql(today)} as late, ${hasLightSql(today, ['red'])} as red, ${hasLightSql(today, plain)} as plain
      from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as j(state text, deadline date, "issuedOn" date,
        "submittedOn" date, "completedOn" date, percent numeric)
      cross join lateral (select j.state, j.deadline, j."issuedOn" as issued_on, j."submittedOn" as submitted_on,
        j."completedOn" as completed_on, j.percent) t`,
  )

test('the database and the rules give every task the same timeliness, days and light on every day', async () => {
  const many = fc.tuple(fc.array(anyTask, { minLength: 200, maxLength: 200 }), day)
  await fc.assert(
    fc.asyncProperty(many, async ([drawn, today]) => {
      // nothing was submitted after today
      const tasks = drawn.map((task) => ({ ...task, submittedOn: task.submittedOn > today ? today : task.submittedOn }))
      const found = await inDatabase(tasks, today)
      for (const [at, task] of tasks.entries()) {
        const { kind, days } = timeliness(task, today)
        const row = found[at]!
        expect([row.timeliness, row.light]).toEqual([kind, light(task, today)])
        expect(row.red ?? false).toBe(light(task, today) === 'red')
        expect(row.plain ?? false).toBe((plain as readonly string[]).includes(light(task, today)))
        if (days !== null) expect(Math.abs(row.late!)).toBe(days)
        const line = expectedPercent(task, today)
        if (line === null) expect(row.expected).toBeNull()
        else expect(row.expected).toBeCloseTo(line, 9)
      }
    }),
    { numRuns: 12 },
  )
})
