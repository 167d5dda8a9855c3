import { useWords } from '#src/ui/language.tsx'
import { en as unitsEn } from '#src/units/words.en.ts'
import { vi as unitsVi } from '#src/units/words.vi.ts'
import { en } from '../../words-regimes.en.ts'
import { vi } from '../../words-regimes.vi.ts'

export const useRegimeWords = () => useWords({ vi, en })
export type RegimeWords = ReturnType<typeof useRegimeWords>
/** What a kind of unit is called. */
export const useKindWords = () => useWords({ vi: unitsVi, en: unitsEn }).kinds
