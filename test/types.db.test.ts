import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeWorld } from './world.ts'

/** Made anew after a migration with the same words without --verify. */
const codegen =
  'kysely-codegen --dialect postgres --date-parser string --include-pattern public.* --out-file src/platform/database.gen.ts'

test('the types of the tables are those of the migrated database', async () => {
  const { url, close } = await makeWorld()
  const told = await promisify(execFile)('npx', [...codegen.split(' '), '--url', url, '--verify']).catch(
    (error) => error,
  )
  await close()
  expect(String(told.stderr)).not.toMatch(/not up-to-date|Error/i)
})
