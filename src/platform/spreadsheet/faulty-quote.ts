/**
 * On which line the quote stands that is never closed, or closed amid words; what comes after it cannot be told apart.
 * Told piece by piece, 0 for "none yet"; without a text, at the end.
 */
export function faultyQuote(separator: string) {
  const ends = new Set([separator, '\n', '\r'])
  let [line, opened] = [1, 0]
  let place: 'start' | 'bare' | 'inside' | 'closing' = 'start'
  return (text?: string): number => {
    if (text === undefined) return place === 'inside' ? opened : 0
    for (const mark of text) {
      if (place === 'inside') place = mark === '"' ? 'closing' : 'inside'
      else if (place === 'closing' && mark === '"') place = 'inside'
      else if (ends.has(mark)) place = 'start'
      else if (place === 'closing') return opened
      // a quote begins a cell only where the cell begins
      else if (mark === '"' && place === 'bare') return line
      else if (mark === '"') {
        place = 'inside'
        opened = line
      } else place = 'bare'
      if (mark === '\n') line++
    }
    return 0
  }
}
