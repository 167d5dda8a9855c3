/** What was typed as a percent: a number, null where nothing was typed, undefined where it is none. A comma is a decimal mark. */
export function readPercent(typed: string): number | null | undefined {
  const text = typed.trim().replace('%', '').replace(',', '.')
  if (text === '') return null
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
  return value >= 0 && value <= 100 ? value : undefined
}
