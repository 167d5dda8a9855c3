import { Link } from '@tanstack/react-router'
import { isPeriod, periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { ActivityType } from '../shapes.ts'
import type { ActivitySearch } from './search.ts'
import { useUnitName } from './use-unit-name.ts'
import { useActivityWords } from './use-words.ts'

type Props = { search: ActivitySearch; type: ActivityType | undefined }

/** Which figure the register is narrowed to, and the way back to it. */
export function FeedFacts({ search, type }: Props) {
  const { feeds: words } = useActivityWords()
  const { language } = useLanguage()
  const feed = type?.feeds.find(({ id }) => id === search.feedId)
  const unit = useUnitName(search.unitId)
  if (!feed) return null
  const name = language === 'en' ? (feed.nameEn ?? feed.nameVi) : feed.nameVi
  const period = search.period && isPeriod(search.period) ? periodName(search.period, language) : ''
  const figure = { indicator: feed.code, ...(search.unitId && { unit: search.unitId }), reading: 'provisional' }
  return (
    <Link to="/figures" search={{ ...figure, ...(search.period && { period: search.period }) } as never}>
      {words.of(name, unit, period)}
    </Link>
  )
}
