import { useWords } from '../language.tsx'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export const useEditorWords = () => useWords({ vi, en })
