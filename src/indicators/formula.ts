import { type Fraction, fraction } from '#src/platform/number.ts'

export type Operator = '+' | '-' | '*' | '/'
/** Another period's value: the one before, the same a year earlier. */
export type Shift = 'previous' | 'sameLastYear'
/** A formula as a tree. `ytd`: from the year's first period to this one, over the values present. */
export type Formula =
  | { kind: 'number'; value: Fraction }
  | { kind: 'code'; code: string; ytd: boolean }
  | { kind: 'negative'; of: Formula }
  | { kind: 'shifted'; shift: Shift; of: Formula }
  | { kind: 'binary'; operator: Operator; left: Formula; right: Formula }

/** `at`: the place in the text, from 0, where it cannot be read on; `found`: what stands there, '' at the end. */
export type FormulaFault = {
  at: number
  problem: 'unexpected' | 'unknown-function' | 'code-expected' | 'too-deep'
  found: string
}
export type Parsed = { formula: Formula } | { fault: FormulaFault }

const deepest = 60

type Token = { at: number; text: string; kind: 'number' | 'code' | 'word' | 'sign' | 'end' }

function tokensOf(text: string): Token[] {
  const shapes =
    /\s*(?:(?<number>\d+(?:\.\d+)?)(?!\w)|(?<code>[A-Z][A-Z0-9_]*)(?!\w)|(?<word>[A-Za-z_]\w*)|(?<sign>\S))/gu
  const found = [...text.matchAll(shapes)].map((match): Token => {
    const [kind, word] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!
    return { at: match.index + match[0].length - word!.length, text: word!, kind: kind as Token['kind'] }
  })
  return [...found, { at: text.trimEnd().length, text: '', kind: 'end' }]
}

class Refusal extends Error {
  readonly fault: FormulaFault
  constructor(problem: FormulaFault['problem'], { at, text }: Token) {
    super(problem)
    this.fault = { at, problem, found: text }
  }
}

/** Reads `GD_TN / GD_SV * 100 - previous(GD_TL)`: codes, numbers with a point, + - * / ( ), three functions. */
export function parseFormula(text: string): Parsed {
  try {
    return { formula: read(tokensOf(text)) }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { fault: refusal.fault }
    throw refusal
  }
}

function read(tokens: readonly Token[]): Formula {
  let next = 0
  let depth = 0
  const peek = () => tokens[next]!
  const take = (sign: string) => {
    if (peek().text !== sign) return false
    next++
    return true
  }
  const expect = (sign: string) => {
    if (!take(sign)) throw new Refusal('unexpected', peek())
  }
  const chain = (operators: readonly Operator[], part: () => Formula): Formula => {
    let left = part()
    for (let operator = operators.find(take); operator; operator = operators.find(take))
      left = { kind: 'binary', operator, left, right: part() }
    return left
  }
  const sum = (): Formula => {
    if (++depth > deepest) throw new Refusal('too-deep', peek())
    const found = chain(['+', '-'], () => chain(['*', '/'], factor))
    depth--
    return found
  }
  const within = <T>(inner: () => T): T => {
    expect('(')
    const found = inner()
    expect(')')
    return found
  }
  const code = (ytd: boolean): Formula => {
    if (peek().kind !== 'code') throw new Refusal('code-expected', peek())
    return { kind: 'code', code: tokens[next++]!.text, ytd }
  }
  const call = (): Formula => {
    const name = tokens[next++]!
    // A quotient's year to date is not the quotient of years to date: it takes one code.
    if (name.text === 'ytd') return within(() => code(true))
    if (name.text !== 'previous' && name.text !== 'sameLastYear') throw new Refusal('unknown-function', name)
    return { kind: 'shifted', shift: name.text, of: within(sum) }
  }
  const factor = (): Formula => {
    const { kind, text } = peek()
    if (take('-')) {
      if (++depth > deepest) throw new Refusal('too-deep', peek())
      const of = factor()
      depth--
      return { kind: 'negative', of }
    }
    if (text === '(') return within(sum)
    if (kind === 'code') return code(false)
    if (kind === 'word') return call()
    if (kind !== 'number') throw new Refusal('unexpected', peek())
    next++
    return { kind: 'number', value: fraction(text) }
  }
  const whole = sum()
  if (peek().kind !== 'end') throw new Refusal('unexpected', peek())
  return whole
}
