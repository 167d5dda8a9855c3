import { useLanguage, useWords } from '#src/ui/language.tsx'
import { en } from '../../words-assigning.en.ts'
import { vi } from '../../words-assigning.vi.ts'

export const useAssigningWords = () => useWords({ vi, en })
export type AssigningWords = ReturnType<typeof useAssigningWords>

/** An indicator by its name in the reader's language. */
export function useNamed() {
  const { language } = useLanguage()
  return ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }) =>
    language === 'en' && nameEn ? nameEn : nameVi
}
