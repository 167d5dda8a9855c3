/** Lengths as CSS that shrinks with the sheet: on a phone the whole page is drawn smaller, not laid out anew. */
export const mm = (n: number): string => `calc(var(--mm) * ${Math.round(n * 1000) / 1000})`
export const pt = (n: number): string => mm((n * 25.4) / 72)

export const css = (rules: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(rules)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
