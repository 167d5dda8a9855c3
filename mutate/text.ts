const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** Where the string, template or comment that begins here ends; the same place where none begins. */
function after(text: string, at: number): number {
  const opening = text[at]!
  if (text.startsWith('//', at)) return text.indexOf('\n', at)
  if (text.startsWith('/*', at)) return text.indexOf('*/', at) + 2
  if (opening !== "'" && opening !== '`') return at
  let end = at + 1
  while (end < text.length && text[end] !== opening) {
    if (text[end] === '\\') end += 1
    else if (opening === '`' && text.startsWith('${', end)) end = closing(text, end + 1)
    end += 1
  }
  return end + 1
}

/** The bracket that closes the one at this place. */
export function closing(text: string, open: number): number {
  const awaited: string[] = []
  let at = open
  while (at < text.length) {
    const beyond = after(text, at)
    if (beyond > at) {
      at = beyond
      continue
    }
    const sign = text[at]!
    if (pairs[sign]) awaited.push(pairs[sign])
    else if (sign === awaited.at(-1)) {
      awaited.pop()
      if (awaited.length === 0) return at
    }
    at += 1
  }
  throw new Error(`no end of ${text.slice(open, open + 40)}`)
}

/** Ranges of comments: what is said there guards nothing. */
export function inComment(text: string, place: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', place) + 1, place)
  return /^\s*(\*|\/\*|\/\/)/.test(line) || / \/\/ /.test(line)
}

export const lineOf = (text: string, place: number) => text.slice(0, place).split('\n').length

/** The name of the call whose parentheses hold this place directly, or ''. */
export function callAround(text: string, place: number): string {
  let depth = 0
  for (let at = place - 1; at >= 0; at -= 1) {
    const sign = text[at]!
    if (sign === ')' || sign === '}') depth += 1
    else if (sign === '{' && depth === 0) return ''
    else if (sign === '{') depth -= 1
    else if (sign === '(') {
      if (depth === 0) return /([\w$]+)$/.exec(text.slice(0, at))?.[1] ?? ''
      depth -= 1
    }
  }
  return ''
}
