/** A unit's line of a register; `people`: reached so far. */
export type Part = {
  disseminationId: string
  unitId: string
  position: number
  peopleDue: number | null
  people: number
  version: number
}
export type Passed = { disseminationId: string; from: Part[]; own: Part | null; to: Part }

const isReached = ({ peopleDue, people }: Part) => peopleDue !== null && people >= peopleDue

/** Over the units that become one, people add up; where one has not said how many, the successor says it anew. */
const due = (parts: readonly Part[]) =>
  parts.reduce<number | null>((sum, { peopleDue }) => (sum === null || peopleDue === null ? null : sum + peopleDue), 0)

/** What passes to the units that take over: one line a register and unit, of all that had people left to reach. */
export function joined(parts: readonly Part[], heirs: ReadonlyMap<string, string>): Passed[] {
  const coming = parts.filter((part) => heirs.has(part.unitId) && !isReached(part))
  const known = new Map(parts.map((part) => [`${part.disseminationId} ${part.unitId}`, part]))
  return [...Map.groupBy(coming, ({ disseminationId: id, unitId }) => `${id} ${heirs.get(unitId)}`)].map(
    ([key, from]) => {
      const [disseminationId = '', unitId = ''] = key.split(' ')
      const own = known.get(key) ?? null
      const all = own ? [own, ...from] : from
      return {
        disseminationId,
        from,
        own,
        to: {
          disseminationId,
          unitId,
          position: own?.position ?? Math.min(...from.map(({ position }) => position)),
          peopleDue: due(all),
          people: all.reduce((sum, { people }) => sum + people, 0),
          version: Math.max(...all.map(({ version }) => version)) + 1,
        },
      }
    },
  )
}
