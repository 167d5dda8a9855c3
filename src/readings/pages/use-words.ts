import { en as readingEn } from '#src/reading/words.en.ts'
import { vi as readingVi } from '#src/reading/words.vi.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import type { ProblemWords } from '#src/ui/problem.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** The slice's words, and why a document cannot be read. */
export function useReadingWords() {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const why: ProblemWords = { ...(language === 'en' ? readingEn : readingVi), ...words.problems }
  return { ...words, why }
}
