import { getRouteApi } from '@tanstack/react-router'

const office = getRouteApi('/office')

/** The units for which this person drafts tasks. */
export function useIssuers() {
  const { me } = office.useRouteContext()
  const own = me.grants.filter((grant) => grant.role === 'coordinator' || grant.role === 'leader')
  return [...new Map(own.map((grant) => [grant.unitId, { value: grant.unitId, label: grant.unitName }])).values()]
}
