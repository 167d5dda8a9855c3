import { en as fileEn } from '#src/platform/spreadsheet/words.en.ts'
import { vi as fileVi } from '#src/platform/spreadsheet/words.vi.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import type { ProblemWords } from '#src/ui/problem.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** The slice's words, and why a file cannot be read. */
export function useSheetWords() {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const why: ProblemWords = { ...((language === 'en' ? fileEn : fileVi) as ProblemWords), ...words.problems }
  return { ...words, why }
}
