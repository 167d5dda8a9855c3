import { useMemo } from 'react'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { teller } from '../telling/say.ts'

/** Tells events in the reader's words and format. */
export function useTeller() {
  const { language } = useLanguage()
  const format = useFormat()
  return useMemo(() => teller(language, format), [language, format])
}
