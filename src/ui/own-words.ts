import { useWords } from './language.tsx'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const useUiWords = () => useWords({ vi, en })
