import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '#src/platform/database.ts'
import { addDays } from '#src/platform/day.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { countedByStanding } from './facts-sql.ts'
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

const nothing = { freq: 8 }
const someTask = fc.record({
  state: fc.constantFrom(...taskStates),
  deadline: fc.option(day, nothing),
  issuedOn: fc.option(day, nothing),
  submittedOn: fc.option(day, nothing),
  completedOn: fc.option(day, nothing),
  percent,
})
type Counted = { state: string; timeliness: string; light: string; n: number; percents: number }

test('counted by their standing, tasks come to what the rules say of each of them', async () => {
  const many = fc.tuple(fc.array(someTask, { minLength: 200, maxLength: 200 }), day)
  await fc.assert(
    fc.asyncProperty(many, async ([tasks, today]) => {
      const counted = await rows(
        world.reader,
        sql<Counted>`with task as (
            select new_id() as id, j.state, j.deadline, j."issuedOn" as issued_on, j."submittedOn" as submitted_on,
              j."completedOn" as completed_on, j.percent
            from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as j(state text, deadline date, "issuedOn" date,
              "submittedOn" date, "completedOn" date, percent numeric))
          select state, timeliness, light, sum(n)::int as n, sum(percents)::float8 as percents
          from (${countedByStanding(today, { where: sql`true` })}) counted group by 1, 2, 3`,
      )
      const key = (one: Pick<Counted, 'state' | 'timeliness' | 'light'>) =>
        `${one.state} ${one.timeliness} ${one.light}`
      const naive = Map.groupBy(tasks, (task) =>
        key({ state: task.state, timeliness: timeliness(task, today).kind, light: light(task, today) }),
      )
      expect(new Set(counted.map(key))).toEqual(new Set(naive.keys()))
      for (const row of counted) {
        const of = naive.get(key(row))!
        expect(row.n).toBe(of.length)
        expect(row.percents).toBeCloseTo(
          of.reduce((sum, task) => sum + task.percent, 0),
          6,
        )
      }
    }),
    { numRuns: 12 },
  )
})
