import { expect } from 'vitest'
import type { Ended } from './mach.ts'

/** One line that says what and what to do, an exit code that is not 0, nothing on standard output. */
export function refused({ code, stdout, stderr }: Ended, line: RegExp) {
  expect(stderr).toMatch(line)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
}
