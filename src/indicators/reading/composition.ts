import { periodOf } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'
import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import type { View } from '#src/platform/work.ts'
import type { Batch } from './batch.ts'
import { type Piece, readComposed } from './composed.ts'
import { addsUp, definitionsOf } from './definition.ts'
import { batchesOn } from './on-structure.ts'

export type CompositionQuestion = {
  /** Ids. */
  indicator: string
  unit: string
  /** Not the unit's own figure but that of the units that ended directly under it. */
  ended: boolean
  period: string
  structure?: Day
  provisional: boolean
}

/** `share` of what one unit reported for some periods; a ratio brings both parts, a mean over time its part of the mean. */
export type ComposedPart = {
  unit: string
  share: string
  value: string | null
  numerator: string | null
  denominator: string | null
  periods: readonly string[]
}
/** `adds`: the parts times their shares are the figure; otherwise they only say what stood there. */
export type Composition = {
  parts: readonly ComposedPart[]
  adds: boolean
  value: string | null
  numerator: string | null
  denominator: string | null
}

const amountOf = ({ amount, k }: Piece): Fraction => fraction(amount).div(k)
const total = (pieces: readonly Piece[], side: Piece['side']): Fraction | null => {
  const own = pieces.filter((p) => p.side === side)
  return own.length === 0
    ? null
    : own.reduce((sum, piece) => sum.add(amountOf(piece).mul(fraction(piece.share))), fraction(0))
}
const written = (value: Fraction | null | undefined) => (value ? exact(value) : null)

function partsOf(pieces: readonly Piece[], ratio: boolean): ComposedPart[] {
  const together = Map.groupBy(pieces, (p) => `${p.source} ${p.share} ${p.k}`)
  return [...together.values()].map((both) => {
    const { source, share } = both[0]!
    const amount = (side: Piece['side']) => {
      const piece = both.find((p) => p.side === side)
      return piece ? exact(amountOf(piece)) : null
    }
    return {
      unit: source,
      share,
      value: ratio ? null : amount('n'),
      numerator: ratio ? amount('n') : null,
      denominator: ratio ? amount('d') : null,
      periods: [...new Set(both.flatMap((p) => p.periods))].sort(),
    }
  })
}

function composed(batch: Batch, pieces: readonly Piece[]): Composition {
  const [definition] = batch.definitions
  const ratio = definition!.kind === 'ratio'
  const [n, d] = [total(pieces, 'n'), total(pieces, 'd')]
  const ratioOf = n && d && d.n !== 0n ? n.div(d).mul(fraction(definition!.factor)) : null
  const adds = addsUp(definition!)
  return {
    parts: partsOf(pieces, ratio),
    adds,
    value: adds ? written(ratio ? ratioOf : n) : null,
    numerator: adds && ratio && d ? written(n) : null,
    denominator: adds && ratio ? written(d) : null,
  }
}

const nothing: Composition = { parts: [], adds: false, value: null, numerator: null, denominator: null }

/** What one figure is made of, by the units that reported it. Texts and formulas are not made of the same of others. */
export async function readComposition({ db }: Pick<View, 'db'>, question: CompositionQuestion): Promise<Composition> {
  const { indicator, unit, ended, period, provisional } = question
  const definitions = await definitionsOf(db, [indicator])
  const kind = definitions[0]?.kind
  if (!kind || kind === 'text' || kind === 'formula') return nothing
  const on = question.structure ?? periodOf(period).to
  const { batches } = await batchesOn(db, definitions, [{ unit, ended }], [period], on, provisional)
  const batch = batches.find((b) => b.asked.length > 0 && b.periods.some((p) => p.leaves.length > 0))
  return batch ? composed(batch, await readComposed(db, batch)) : nothing
}
