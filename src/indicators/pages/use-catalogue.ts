import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import { findUnits, listSectors } from '#src/units/contract.ts'
import type { Indicator } from '../row.ts'
import { en } from '../words-catalogue.en.ts'
import { vi } from '../words-catalogue.vi.ts'

export const useCatalogueWords = () => useWords({ vi, en })

/** Short names of units by id, as many as one question takes. */
export function useUnitNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const asked = [...new Set(ids.filter((id) => id !== null))].sort().slice(0, 400)
  const query = { ids: asked.join(','), limit: 500 }
  const { data = [] } = useQuery({ ...ask(findUnits, { query }), enabled: asked.length > 0 })
  return new Map(data.map(({ id, shortName }) => [id, shortName]))
}

/** How the parts of an indicator are said. */
export function useSaid() {
  const words = useCatalogueWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const named = (one: { nameVi: string; nameEn: string | null }) =>
    language === 'en' && one.nameEn ? one.nameEn : one.nameVi
  const sector = sectors.map((one) => ({ value: one.id, label: named(one) }))
  return {
    named,
    sectors: sector,
    sector: (id: string | null) => sector.find(({ value }) => value === id)?.label ?? words.noSector,
    /** Where its sector stands among them; without one, last. */
    place: (id: string | null) => {
      const at = sector.findIndex(({ value }) => value === id)
      return at < 0 ? sector.length : at
    },
    over: ({ kind, overUnits, overTime }: Indicator) =>
      kind === 'formula' || kind === 'text'
        ? words.units.none
        : `${words.overUnits.toLocaleLowerCase('vi')}: ${words.units[overUnits]}; ${words.overTime.toLocaleLowerCase('vi')}: ${words.times[overTime]}`,
    places: ({ collectedAt, kind }: Indicator) =>
      collectedAt.map((at) => words.places[at as keyof typeof words.places] ?? at).join(', ') ||
      (kind === 'formula' ? '' : words.collectedLater),
  }
}
