import { useWords } from '#src/ui/language.tsx'
import { en as enCommon } from '../words.en.ts'
import { vi as viCommon } from '../words.vi.ts'
import { en as enForms } from '../words-forms.en.ts'
import { vi as viForms } from '../words-forms.vi.ts'
import { en as enPages } from '../words-pages.en.ts'
import { vi as viPages } from '../words-pages.vi.ts'

const both = { vi: { ...viCommon, ...viPages, ...viForms }, en: { ...enCommon, ...enPages, ...enForms } }
export const useMeetingWords = () => useWords(both)
