import Fraction from 'fraction.js'

export type { Fraction }
export type Lang = 'vi' | 'en'

/** An exact number; a figure as the database, the interface and CSV files write it: `-1234.5`. */
export const fraction = (figure: Fraction | string | number | bigint): Fraction => {
  if (figure instanceof Fraction) return figure
  const read = parseDecimal(String(figure))
  if (!read) throw new Error(`not a decimal: ${figure}`)
  return read
}

/** A plain decimal with a point and no thousands mark, as in files; undefined when it is none. */
export function parseDecimal(text: string): Fraction | undefined {
  const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? []
  if (sign === undefined) return undefined
  const size = new Fraction(BigInt(whole + part), 10n ** BigInt(part.length))
  return sign ? size.neg() : size
}

/**
 * A figure as Vietnamese offices write it: "1.234,5", "12,5", "1 234", but also "12.5" from a calculator.
 * "1.234" is 1234; "0.123" cannot be thousands and is a fraction. Undefined when it is no number.
 */
export function parseFigure(text: string): Fraction | undefined {
  const figure = text.trim().replace(/^[−–]/, '-')
  if (/^-?[1-9]\d{0,2}((\.\d{3})+|([ \u00a0\u202f]\d{3})+)(,\d+)?$/.test(figure))
    return parseDecimal(figure.replace(/[. \u00a0\u202f]/g, '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(figure) ? parseDecimal(figure.replace(',', '.')) : undefined
}

/** Half away from zero, to so many decimals. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals)
  const size = (2n * value.n * scale + value.d) / (2n * value.d)
  return new Fraction(value.s < 0n ? -size : size, scale)
}

/** How many decimals a value needs to end, undefined when it never ends. */
function places({ d }: Fraction): number | undefined {
  let [rest, twos, fives] = [d, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function fixed(value: Fraction, decimals: number): string {
  const { s, n, d } = rounded(value, decimals)
  const digits = String((n * 10n ** BigInt(decimals)) / d).padStart(decimals + 1, '0')
  const at = digits.length - decimals
  return `${s < 0n ? '-' : ''}${digits.slice(0, at)}${decimals ? `.${digits.slice(at)}` : ''}`
}

/** As a decimal: terminating values exactly, others to 12 places, half away from zero, without idle zeros. */
export function exact(value: Fraction): string {
  const needed = places(value)
  const text = fixed(value, needed ?? 12)
  return needed === undefined ? text.replace(/\.?0+$/, '') : text
}

/** For the eye: rounded once, here; vi "−1.234,5", en "−1,234.5". */
export function showFigure(value: Fraction | string, decimals: number, lang: Lang): string {
  const [whole = '', part] = fixed(fraction(value), decimals).split('.')
  const [thousands, point] = lang === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace('-', '\u2212').replace(/\B(?=(\d{3})+$)/g, thousands)
  return part ? `${grouped}${point}${part}` : grouped
}
