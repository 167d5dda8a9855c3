export type ListSearch = { q?: string; year?: number; late?: string; directiveId?: string }
export type OneSearch = { unit?: string; show?: string }

const texts = <K extends string>(raw: Record<string, unknown>, names: readonly K[]): Partial<Record<K, string>> => {
  const found: Partial<Record<K, string>> = {}
  for (const name of names) if (raw[name] !== undefined && raw[name] !== '') found[name] = String(raw[name])
  return found
}
const yearOf = (raw: Record<string, unknown>) => (Number(raw.year) ? { year: Number(raw.year) } : {})

export const readListSearch = (raw: Record<string, unknown>): ListSearch => ({
  ...texts(raw, ['q', 'late', 'directiveId']),
  ...yearOf(raw),
})
export const readMatrixSearch = (raw: Record<string, unknown>): { year?: number } => yearOf(raw)
export const readNewSearch = (raw: Record<string, unknown>): { directiveId?: string } => texts(raw, ['directiveId'])
export const readOneSearch = (raw: Record<string, unknown>): OneSearch => texts(raw, ['unit', 'show'])
