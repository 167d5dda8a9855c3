import { useWords } from '#src/ui/language.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

export const useIndicatorWords = () => useWords({ vi, en })
export type { IndicatorWords } from '../shown.ts'
