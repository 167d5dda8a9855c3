import pg from 'pg'

/** Within the open transaction, all of it or nothing; false where this user lacks the right. */
export async function withSavepoint(client: pg.Client, name: string, run: () => Promise<void>): Promise<boolean> {
  await client.query(`savepoint ${name}`)
  try {
    await run()
    await client.query(`release savepoint ${name}`)
    return true
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error
    await client.query(`rollback to savepoint ${name}`)
    return false
  }
}
