import type Fraction from 'fraction.js'

const longest = 8
const fewest = 5

function medianOf(values: readonly Fraction[]): Fraction {
  const sorted = values.toSorted((a, b) => a.compare(b))
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]!.add(sorted[middle]!).div(2)
}

/**
 * Whether a value is beyond 3 median absolute deviations of the unit's last 8 values, at least 5 of them; where these
 * do not deviate, beyond 10 % of the median. `past` in order of time. Undefined where it is not unusual.
 */
export function unusual(
  value: Fraction,
  past: readonly Fraction[],
): { median: Fraction; deviation: Fraction } | undefined {
  const last = past.slice(-longest)
  if (last.length < fewest) return undefined
  const median = medianOf(last)
  const deviation = medianOf(last.map((v) => v.sub(median).abs()))
  const allowed = deviation.equals(0) ? median.abs().div(10) : deviation.mul(3)
  return value.sub(median).abs().gt(allowed) ? { median, deviation } : undefined
}
