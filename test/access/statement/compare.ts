import { type Actor, nobody } from '#src/platform/actor.ts'
import { grantsOf, type Noun } from './nouns.ts'
import { allowedBy, type Situation } from './table.ts'

type Held = { role: string; at: string }
const holding = (held: readonly Held[], actingForId: string | null = null): Actor => ({
  ...nobody,
  grants: held.map(({ role, at }) => ({ role, unitId: at, actingForId })),
})

/** Every mixture of the conditions that the statement speaks of. */
const mixtures = (conditions: readonly string[] = []): Situation['facts'][] =>
  conditions.reduce<Situation['facts'][]>(
    (all, condition) => all.flatMap((facts) => [false, true].map((holds) => ({ ...facts, [condition]: holds }))),
    [{}],
  )

const alike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((act) => other.includes(act))

/**
 * Where the code and the statement part over actor × relation × state × act: with one grant, own or delegated, in every
 * mixture of the conditions; with any two grants in the plainest; with none.
 */
export function disagreements(noun: Noun, enough = 20): string[] {
  const found: string[] = []
  const ask = (held: readonly Held[], state: string, facts: Situation['facts'], delegated = false) => {
    if (found.length >= enough) return
    const stated = [...new Set(held.flatMap((grant) => allowedBy(noun.stated, { ...grant, state, facts })))]
    const decided = noun.decided(holding(held, delegated ? 'giver' : null), state as never, facts)
    if (alike(stated, decided)) return
    const who = held.map(({ role, at }) => `${role}@${at}`).join(' + ') || 'nobody'
    const given = Object.keys(facts).filter((fact) => facts[fact])
    const where = `${noun.name} ${state}${given.length > 0 ? ` (${given.join()})` : ''}`
    found.push(`${who}, ${where}: stated ${[...stated].sort()}; decided ${[...decided].sort()}`)
  }
  const each = grantsOf(noun)
  for (const state of noun.states) {
    const possible = mixtures(noun.conditions).filter((facts) => !noun.never?.(state, facts))
    ask([], state, possible[0]!)
    for (const facts of possible)
      for (const grant of each) {
        ask([grant], state, facts)
        ask([grant], state, facts, true)
      }
    for (const [n, one] of each.entries())
      for (const other of each.slice(n + 1)) ask([one, other], state, possible.at(-1)!)
  }
  return found
}
