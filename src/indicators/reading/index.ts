import type { View } from '#src/platform/work.ts'
import { definitionsOf } from './definition.ts'
import type { FigureQuestion, FigureRow } from './figure.ts'
import { computeFormulas } from './formulas.ts'
import { readStored } from './stored.ts'

export { readComposition } from './composition.ts'
export type { FigureQuestion, FigureRow } from './figure.ts'

/** The figures asked for, each with its completeness and its target; those by formula computed from their inputs there. */
export async function readFigures({ db }: Pick<View, 'db'>, question: FigureQuestion): Promise<FigureRow[]> {
  const found = await readStored(db, question)
  const definitions = await definitionsOf(db, question.indicators)
  const formulas = definitions.filter((d) => d.kind === 'formula')
  const all = formulas.length ? await computeFormulas(db, question, formulas, found) : found
  return all.map(({ precise: _, ...row }) => row)
}
