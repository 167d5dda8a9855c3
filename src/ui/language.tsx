import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Format, formatIn } from '#src/platform/format.ts'
import { type BothWords, type Language, pick, type Words } from '#src/platform/words.ts'

/**
 * The reader's language. A slice keeps `words.vi.ts` (`export const vi = {…}`) and `words.en.ts`
 * (`export const en: Words<typeof vi> = {…}`) and asks `const words = useWords({ vi, en })`; `useFormat()` writes days and
 * figures. `useLanguage()` gives `{ language, setLanguage }`.
 */
type Spoken = { language: Language; setLanguage: (language: Language) => void }
const Context = createContext<Spoken>({ language: 'vi', setLanguage: () => {} })

export function LanguageProvider({ start, children }: { start: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(start)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const spoken = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the server reads this cookie, and Cookie Store is not everywhere
        document.cookie = `lang=${next}; path=/; max-age=31536000; samesite=lax`
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Context value={spoken}>{children}</Context>
}

export const useLanguage = (): Spoken => useContext(Context)
export const useWords = <T,>(both: BothWords<T>): Words<T> => pick(useLanguage().language, both)

export function useFormat(): Format {
  const { language } = useLanguage()
  return useMemo(() => formatIn(language), [language])
}
