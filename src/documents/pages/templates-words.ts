import { useWords } from '#src/ui/language.tsx'
import { en } from '../templates/words.en.ts'
import { vi } from '../templates/words.vi.ts'

export const useTemplateWords = () => useWords({ vi, en })
