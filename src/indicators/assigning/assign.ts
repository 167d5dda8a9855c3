import type { z } from 'zod'
import { demand } from '#src/access/index.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { conflict, invalid, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { indicatorFor } from '../catalogue.ts'
import { demandProvision, targetFor } from '../target-list.ts'
import { tellReaders } from '../tell-readers.ts'
import { groundOf, keeperOf } from './ground.ts'
import { keepAssignment } from './keep.ts'
import { addsUp, methodsFor, outcome, proposed } from './proposal.ts'
import type { NewAssignment } from './shapes.ts'
import { assignedTarget } from './target-page.ts'

type Given = z.output<typeof NewAssignment>
type Lines = Awaited<ReturnType<typeof groundOf>>['lines']

/** The target as the work of this transaction finds it, held against others who would replace or assign it. */
async function held(work: Work, id: string) {
  await work.tx.selectFrom('target').select('id').where('id', '=', id).forUpdate().execute()
  const target = await targetFor(work, id)
  return { target, own: await keeperOf(work, id) }
}

/** Each part is for a unit of the level, once, in the place of the target that was seen, with the indicator's decimals. */
function demandParts(work: Work, { parts, method }: Given, lines: Lines, decimals: number) {
  const at = new Map(lines.map((line) => [line.unitId, line]))
  const wrong = parts.flatMap(({ unitId, value, byHand }, row) => {
    const fault = (problem: string) => [{ path: `parts.${row}`, problem }]
    if (!at.has(unitId) || parts.findIndex((one) => one.unitId === unitId) < row) return fault('unit.unknown')
    if (value === null) return method === 'same' && !byHand ? [] : fault('value.missing')
    return byHand && (exact(fraction(value)).split('.')[1] ?? '').length > decimals ? fault('decimals') : []
  })
  if (wrong.length) throw invalid(wrong)
  const moved = parts.filter(({ unitId, replacesId }) => (at.get(unitId)?.standing?.id ?? null) !== replacesId)
  if (moved.length) throw conflict('assignment.moved', { units: moved.map(({ unitId }) => unitId) })
  for (const { unitId } of parts) {
    const own = at.get(unitId)?.ownerId
    if (own) demand(work, 'target.write', { own })
  }
}

export async function assignTarget(work: Work, id: string, given: Given) {
  const { target, own } = await held(work, id)
  demand(work, 'target.write', { own })
  if (!target.current) throw stale(null)
  const indicator = await indicatorFor(work, target.indicatorId)
  if (!methodsFor(indicator, target).includes(given.method)) throw refused('assignment.method')
  if ((given.method === 'proportion') !== (given.weight !== null))
    throw invalid([{ path: 'weight', problem: 'weight.needed' }])
  await demandProvision(work, given.provisionId)
  const { lines } = await groundOf(work, target, given.level, given.decidedOn, given.weight)
  demandParts(work, given, lines, indicator.decimals)
  const sent = new Map(given.parts.map((part) => [part.unitId, part]))
  const asked = {
    whole: target.value,
    method: given.method,
    decimals: indicator.decimals,
    lines: lines.map((line) => ({
      ...line,
      standing: line.standing?.value ?? null,
      fixed: line.standing?.fixed ?? false,
      hand: sent.get(line.unitId)?.byHand ? sent.get(line.unitId)!.value : null,
    })),
  }
  // what is said to be in proportion is so by today's figures, not by those that somebody saw a while ago
  const parts = proposed(asked)
  const machine = given.parts.filter(({ byHand }) => !byHand)
  const same = (a: string | null | undefined, b: string | null) =>
    a == null || b === null ? (a ?? null) === b : exact(fraction(a)) === exact(fraction(b))
  const agrees =
    given.method === 'same'
      ? machine.every(({ value }) => same(target.value, value))
      : machine.length === parts.size && machine.every(({ unitId, value }) => same(parts.get(unitId), value))
  if (!agrees) throw conflict('assignment.moved', { units: [] })
  const { remainder } = outcome(asked, parts)
  const over = addsUp(indicator) && remainder !== null && fraction(remainder).s < 0n
  if (over && given.overReason === null) throw refused('assignment.over', { over: remainder.slice(1) })
  await keepAssignment(work, { target, own, given, lines, overReason: over ? given.overReason : null })
  await tellReaders(work)
  return assignedTarget(work, id)
}
