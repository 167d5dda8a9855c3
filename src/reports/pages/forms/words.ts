import { en as catalogueEn } from '#src/indicators/words-catalogue.en.ts'
import { vi as catalogueVi } from '#src/indicators/words-catalogue.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import { en } from '../../words-forms.en.ts'
import { vi } from '../../words-forms.vi.ts'

export const useFormWords = () => useWords({ vi, en })
export type FormWords = ReturnType<typeof useFormWords>
/** What the catalogue calls kinds and ways of adding up. */
export const useCatalogueWords = () => useWords({ vi: catalogueVi, en: catalogueEn })
