import type { RawBuilder } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { type StepName, stepState } from '../rules.ts'
import type { Missing, Step } from '../shapes.ts'

type Told = Pick<Step, 'done' | 'total'> &
  Partial<Pick<Step, 'facts' | 'who' | 'by' | 'next'>> & {
    finished?: boolean
    missing?: (Missing | false | null | undefined)[]
  }

/** A step as the board shows it; where nothing is left there is no next act. */
export function stepOf(name: StepName, told: Told): Step {
  const { done, total, finished, facts = {}, missing = [], who = null, by = null, next = null } = told
  const state = stepState({ done, total, ...(finished !== undefined && { finished }) })
  const left = missing.filter((one): one is Missing => Boolean(one) && (one as Missing).n > 0)
  return { name, state, done, total, facts, missing: left, who, by, next: state === 'done' ? null : next }
}

export const missing = (code: string, n: number, to: string | null = null, name: string | null = null): Missing => ({
  code,
  n,
  name,
  to,
})

export const one = async <T>(view: View, query: RawBuilder<T>): Promise<T> => (await rows(view.db, query))[0]!
