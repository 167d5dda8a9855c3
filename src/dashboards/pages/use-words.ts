import { en as indicatorEn } from '#src/indicators/words.en.ts'
import { vi as indicatorVi } from '#src/indicators/words.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

export const useDashboardWords = () => useWords({ vi, en })
export const useIndicatorWords = () => useWords({ vi: indicatorVi, en: indicatorEn })
