import type { Formula } from './formula.ts'
import { codesIn } from './formulaValue.ts'

/**
 * A way from an indicator over formulas back to itself, `['A', 'B', 'A']`; undefined where there is none. Another
 * period's value counts too: it would lead back without end.
 */
export function findCycle(formulas: ReadonlyMap<string, Formula>): string[] | undefined {
  const harmless = new Set<string>()
  const from = (code: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(code)) return [...path.slice(path.indexOf(code)), code]
    const formula = formulas.get(code)
    if (!formula || harmless.has(code)) return undefined
    for (const input of codesIn(formula)) {
      const cycle = from(input, [...path, code])
      if (cycle) return cycle
    }
    harmless.add(code)
    return undefined
  }
  for (const code of formulas.keys()) {
    const cycle = from(code, [])
    if (cycle) return cycle
  }
  return undefined
}
