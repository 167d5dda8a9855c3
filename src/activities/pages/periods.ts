/** Periods that a register is looked at by, the newest first: the months and quarters of this year and the last, then years. */
export function periodChoices(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const two = (n: number) => String(n).padStart(2, '0')
  const of = (one: number, months: number) => [
    ...Array.from({ length: Math.ceil(months / 3) }, (_, n) => `${one}-Q${n + 1}`).reverse(),
    ...Array.from({ length: months }, (_, n) => `${one}-${two(n + 1)}`).reverse(),
  ]
  return [
    String(year),
    ...of(year, month),
    String(year - 1),
    ...of(year - 1, 12),
    ...[2, 3, 4].map((n) => String(year - n)),
  ]
}
