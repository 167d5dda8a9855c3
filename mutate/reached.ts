import fs from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { removed } from './switch.ts'

/** Which guards this file of tests passes by, and how long it takes: told in the run in which none is removed. */
const told = process.env.MUTATE_REACHED
let begun = 0
beforeAll(() => {
  removed.reached.clear()
  begun = performance.now()
})
afterAll(() => {
  const { testPath: file } = expect.getState()
  if (told)
    fs.appendFileSync(told, `${JSON.stringify({ file, ms: performance.now() - begun, ids: [...removed.reached] })}\n`)
})
