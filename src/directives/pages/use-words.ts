import { en as readingEn } from '#src/reading/words.en.ts'
import { vi as readingVi } from '#src/reading/words.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import { en as coverageEn } from '../words-coverage.en.ts'
import { vi as coverageVi } from '../words-coverage.vi.ts'

export const useDirectiveWords = () => useWords({ vi, en })
export const useCoverageWords = () => useWords({ vi: coverageVi, en: coverageEn })
/** Why a file cannot be read. */
export const useReadingWords = () => useWords({ vi: readingVi, en: readingEn })
