import type { Assigning } from './use-assigning.ts'

type Part = { unitId: string; value: string | null; byHand: boolean; replacesId: string | null }

/** Every unit that gets a target: by hand, by proposal, or, where a range is the same for all, as the whole has it. */
export function partsToSend({ lines, parts, method, data }: Assigning): Part[] {
  const alike = method === 'same' && data?.target.value === null
  return lines.flatMap(({ unitId, hand, fixed, inForce }) => {
    const value = hand ?? parts.get(unitId) ?? null
    if (fixed || (value === null && !alike)) return []
    return [{ unitId, value, byHand: hand !== null, replacesId: inForce?.id ?? null }]
  })
}

/** How many targets are new, come in the place of another or say the same, and which units are left without one. */
export function changesOf({ lines, holds }: Assigning, parts: readonly Part[]) {
  const at = new Map(parts.map((part) => [part.unitId, part]))
  const sent = lines.filter(({ unitId }) => at.has(unitId))
  return {
    added: sent.filter(({ inForce }) => inForce === null).length,
    replaced: sent.filter(({ inForce }) => inForce !== null).length,
    kept: lines.filter(({ unitId, inForce }) => !at.has(unitId) && inForce !== null).length,
    without: lines
      .filter(({ unitId, inForce }) => !at.has(unitId) && inForce === null && holds.get(unitId) == null)
      .map(({ name }) => name),
  }
}
