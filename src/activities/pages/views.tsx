import { Link } from '@tanstack/react-router'
import type { ActivitySearch } from './search.ts'
import { useActivityWords } from './use-words.ts'

/** The same activities as a register, a calendar, totals; what is filtered stays. */
export function Views({ search = {} }: { search?: Pick<ActivitySearch, 'typeId' | 'unitId' | 'sectorId' | 'q'> }) {
  const { views } = useActivityWords()
  const { typeId, unitId, sectorId, q } = search
  const kept = { ...(typeId && { typeId }), ...(unitId && { unitId }), ...(sectorId && { sectorId }), ...(q && { q }) }
  const to = (path: string, label: string, shared: object = kept) => (
    <Link to={path as '/activities'} search={shared as never} activeOptions={{ exact: true, includeSearch: false }}>
      {label}
    </Link>
  )
  return (
    <nav className="activity-views no-print" aria-label={views.label}>
      {to('/activities', views.list)}
      {to('/activities/calendar', views.calendar)}
      {to('/activities/totals', views.totals)}
      {to('/activities/types', views.types, {})}
    </nav>
  )
}
