type Fields = Readonly<Record<string, unknown>>

const fieldOf = (column: string) => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What an act tells of a change: each field that differs as it is now, and under `was` as it stood. */
export function changed(before: object, after: object): Fields & { was: Fields } {
  const stood = before as Fields
  const differing = Object.entries(after).filter(([name, value]) => !same(stood[name], value))
  return {
    ...Object.fromEntries(differing.map(([name, value]) => [fieldOf(name), value ?? null])),
    was: Object.fromEntries(differing.map(([name]) => [fieldOf(name), stood[name] ?? null])),
  }
}
