import { useQuery } from '@tanstack/react-query'
import { listIndicators } from '#src/indicators/contract.ts'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { AskedIndicator } from '../../shapes.ts'

const most = 50

/** The catalogue of indicators: each by its code, by its name in the reader's language, and found by any part of either. */
export function useCatalogue() {
  const { language } = useLanguage()
  const all = (useQuery(ask(listIndicators, { query: {} })).data ?? []) as AskedIndicator[]
  const byCode = new Map(all.map((one) => [one.code, one]))
  const nameOf = (code: string) => {
    const one = byCode.get(code)
    return (language === 'en' ? one?.nameEn : undefined) ?? one?.nameVi ?? code
  }
  const search =
    (without: readonly string[]) =>
    async (q: string): Promise<Found[]> =>
      all
        .filter(({ code, nameVi, nameEn }) => fold(`${code} ${nameVi} ${nameEn ?? ''}`).includes(fold(q)))
        .filter(({ code }) => !without.includes(code))
        .slice(0, most)
        .map(({ code, measure }) => ({ value: code, label: nameOf(code), hint: `${code}, ${measure}` }))
  return { byCode, nameOf, search, isTaken: (code: string) => byCode.has(code) }
}
export type Catalogue = ReturnType<typeof useCatalogue>
