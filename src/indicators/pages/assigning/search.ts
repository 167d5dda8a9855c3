import { isDay } from '#src/platform/day.ts'
import { type Level, levels, type Method, methods } from '../../assigning/kinds.ts'
import { asPeriod } from '../search.ts'

/** How a target is being assigned, as the address holds it. */
export type AssignSearch = {
  on?: string
  level?: Level
  method?: Method
  /** The code of the indicator that weighs. */
  weight?: string
  weightPeriod?: string | number
}

export function readAssignSearch(raw: Record<string, unknown>): AssignSearch {
  const text = (name: string) => (['string', 'number'].includes(typeof raw[name]) ? String(raw[name]) : '')
  const level = levels.find((one) => one === raw.level)
  const method = methods.find((one) => one === raw.method)
  return {
    ...(isDay(text('on')) && { on: text('on') }),
    ...(level && { level }),
    ...(method && { method }),
    ...(text('weight') && { weight: text('weight') }),
    ...(text('weightPeriod') && { weightPeriod: asPeriod(text('weightPeriod')) }),
  }
}
