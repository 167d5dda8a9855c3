import { useWords } from '#src/ui/language.tsx'
import { en } from '../../hand-over/words.en.ts'
import { vi } from '../../hand-over/words.vi.ts'

export const useHandOverWords = () => useWords({ vi, en })
