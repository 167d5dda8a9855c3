import { invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Formula, parseFormula } from './formula.ts'
import { findCycle } from './formulaCycle.ts'
import { codesIn } from './formulaValue.ts'

type Given = { code: string; kind: string; formula: string | null }

/** A formula that cannot be read, names what there is not, or leads back to itself is refused with its path. */
export async function demandFormulas(work: Work, given: readonly Given[]): Promise<void> {
  const own = new Map<string, Formula>()
  for (const { code, kind, formula } of given) {
    if ((kind === 'formula') !== (formula !== null))
      throw invalid([{ path: 'formula', problem: formula ? 'formula.only' : 'formula.missing' }])
    if (formula === null) continue
    const parsed = parseFormula(formula)
    if ('fault' in parsed) throw refused('formula.wrong', { ...parsed.fault })
    own.set(code, parsed.formula)
  }
  if (own.size === 0) return
  const stored = await work.db.selectFrom('indicator').select(['code', 'formula']).execute()
  const known = new Set([...given, ...stored].map(({ code }) => code))
  const missing = [...own.values()].flatMap(codesIn).filter((code) => !known.has(code))
  if (missing.length) throw refused('formula.unknown', { codes: [...new Set(missing)] })
  const formulas = new Map(own)
  for (const other of stored) {
    const read = other.formula && !own.has(other.code) ? parseFormula(other.formula) : undefined
    if (read && 'formula' in read) formulas.set(other.code, read.formula)
  }
  const path = findCycle(formulas)
  if (path) throw refused('formula.cycle', { path })
}
