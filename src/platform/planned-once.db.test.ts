import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeWorld } from '#test/world.ts'
import { plannedOnce } from './database.ts'

test('a statement that every request asks is planned once a connection, and answers what it is asked each time', async () => {
  const { db, close } = await makeWorld()
  await db.connection().execute(async (one) => {
    const answers: number[] = []
    for (const asked of [1, 2, 3]) {
      const { rows } = await sql<{ n: number }>`${plannedOnce('count-on')} select ${asked}::int + 1 as n`.execute(one)
      answers.push(rows[0]!.n)
    }
    expect(answers).toEqual([2, 3, 4])
    const { rows } =
      await sql`select name, (generic_plans + custom_plans)::int as times from pg_prepared_statements`.execute(one)
    expect(rows).toEqual([{ name: 'count-on', times: 3 }])
  })
  await close()
})
