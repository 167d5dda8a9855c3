import type { Language } from '#src/platform/words.ts'
import { pick } from '#src/platform/words.ts'
import { en as taskEn } from '#src/tasks/words.en.ts'
import { vi as taskVi } from '#src/tasks/words.vi.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import type { Fault } from './fault.ts'

type Say = string | ((facts: never) => string)

/** What is wrong with a cell and what to do, in the reader's language. */
export function sayFault(language: Language, { code, facts = {} }: Fault): string {
  const { faults } = pick(language, { vi, en })
  const text = (faults as unknown as Readonly<Record<string, Say>>)[code] ?? code
  const { states } = language === 'en' ? taskEn : taskVi
  const state = typeof facts.state === 'string' ? { state: states[facts.state as keyof typeof states] } : {}
  return typeof text === 'string' ? text : text({ ...facts, ...state } as never)
}
