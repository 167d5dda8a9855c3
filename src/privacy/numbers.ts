const most = 500

/** "120, 125–130" as numbers, each once and in order; undefined where it cannot be read or is too many. */
export function numbersIn(text: string): number[] | undefined {
  const found = new Set<number>()
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{1,15})(?:[-–](\d{1,15}))?$/.exec(part) ?? []
    if (!from || !to || Number(from) < 1 || Number(to) < Number(from) || Number(to) - Number(from) >= most)
      return undefined
    for (let n = Number(from); n <= Number(to); n++) found.add(n)
  }
  return found.size > 0 && found.size <= most ? [...found].sort((a, b) => a - b) : undefined
}
