import { type Act, acts, relations, roles } from '#src/access/index.ts'
import { disagreements } from '#test/access/statement/compare.ts'
import { nouns } from '#test/access/statement/nouns.ts'

type Rules = readonly (readonly [string, string])[]

/** Every row of the table dropped, and every row it lacks added: what the comparison of the two statements does not see. */
export function unseenRows(): { total: number; survivors: string[] } {
  const table = acts as unknown as Record<Act, Rules>
  const [whole] = nouns
  const survivors: string[] = []
  let total = 0
  for (const act of Object.keys(acts) as Act[]) {
    const rules = table[act]
    for (const role of roles)
      for (const relation of relations) {
        const stands = rules.some(([r, at]) => r === role && at === relation)
        const others = rules.filter(([r, at]) => r !== role || at !== relation)
        table[act] = stands ? others : [...rules, [role, relation]]
        total += 1
        if (disagreements(whole!, 1).length === 0)
          survivors.push(`src/access/table.ts ${act}: ${role} at ${relation} ${stands ? 'dropped' : 'added'}`)
      }
    table[act] = rules
  }
  return { total, survivors }
}
