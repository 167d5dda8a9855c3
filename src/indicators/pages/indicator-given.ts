import type { Indicator } from '../row.ts'

/** What an indicator's form holds: texts as typed. */
export type Given = Pick<
  Indicator,
  'kind' | 'overUnits' | 'overTime' | 'denominatorOverTime' | 'direction' | 'periodicity' | 'illustrative' | 'public'
> & {
  code: string
  nameVi: string
  nameEn: string
  measure: string
  factor: string
  decimals: string
  formula: string
  sectorId: string
  collectedAt: string
  reason: string
}

export const newGiven: Given = {
  code: '',
  nameVi: '',
  nameEn: '',
  kind: 'number',
  measure: '',
  overUnits: 'sum',
  overTime: 'sum',
  denominatorOverTime: null,
  factor: '1',
  direction: 'up',
  periodicity: 'quarter',
  decimals: '0',
  formula: '',
  sectorId: '',
  collectedAt: '',
  illustrative: false,
  public: false,
  reason: '',
}
export const givenOf = (one: Indicator): Given => ({
  ...one,
  nameEn: one.nameEn ?? '',
  decimals: String(one.decimals),
  formula: one.formula ?? '',
  sectorId: one.sectorId ?? '',
  collectedAt: one.collectedAt[0] ?? '',
  reason: '',
})

/** What is sent; a kind's own fields go only with that kind, and what the form does not show stays as it was. */
export function bodyOf(given: Given, before?: Indicator) {
  const { code, nameVi, kind, measure, overUnits, overTime, direction, periodicity, illustrative } = given
  const moved = before !== undefined && given.collectedAt !== (before.collectedAt[0] ?? '')
  const single = (before?.collectedAt.length ?? 0) <= 1
  return {
    code: code.trim(),
    nameVi: nameVi.trim(),
    nameEn: given.nameEn.trim() || null,
    kind,
    measure: measure.trim(),
    ...(kind === 'formula' || kind === 'text'
      ? { overUnits: 'none' as const, overTime: 'none' as const }
      : { overUnits, overTime }),
    denominatorOverTime: kind === 'ratio' ? given.denominatorOverTime : null,
    factor: kind === 'ratio' ? given.factor.trim().replace(',', '.') || '1' : '1',
    direction,
    periodicity,
    decimals: Math.min(6, Number(given.decimals) || 0),
    breakdown: before?.breakdown ?? [],
    formula: kind === 'formula' ? given.formula.trim() : null,
    sectorId: given.sectorId || null,
    illustrative,
    public: given.public,
    collectedAt: single || moved ? (given.collectedAt ? [given.collectedAt] : []) : [...(before?.collectedAt ?? [])],
    ...(moved && given.reason.trim() && { reason: given.reason.trim() }),
  }
}
