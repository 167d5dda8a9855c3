import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { listActivityTypes } from '../contract.ts'
import type { ActivityType } from '../shapes.ts'

/** The types of activity, and their names in the reader's language. */
export function useTypes() {
  const { language } = useLanguage()
  const found = useQuery(ask(listActivityTypes, {}))
  const nameOf = (type: Pick<ActivityType, 'nameVi' | 'nameEn'> | undefined) =>
    type ? (language === 'en' ? type.nameEn : type.nameVi) : ''
  return { found, types: found.data ?? [], nameOf }
}
