import { useWords } from '#src/ui/language.tsx'
import { en } from '../../comments/words.en.ts'
import { vi } from '../../comments/words.vi.ts'

export const useCommentWords = () => useWords({ vi, en })
