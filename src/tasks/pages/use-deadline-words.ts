import { useWords } from '#src/ui/language.tsx'
import { en } from '../words-deadline.en.ts'
import { vi } from '../words-deadline.vi.ts'

export const useDeadlineWords = () => useWords({ vi, en })
