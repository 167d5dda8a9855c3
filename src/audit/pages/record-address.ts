const places: Readonly<Record<string, string>> = {
  task: '/tasks/',
  directive: '/directives/',
  report: '/reports/',
  document: '/documents/',
  meeting: '/meetings/',
  review: '/reviews/',
  advice: '/advice/',
  activity: '/activities/',
  activityType: '/activities/types/',
  dashboard: '/dashboards/',
  unit: '/units/',
  succession: '/units/successions/',
  indicator: '/figures/indicators/',
}

/** The page of a record, where its kind has one that an auditor opens. */
export const addressOfRecord = ({ kind, id }: { kind: string; id: string }): string | undefined =>
  places[kind] && `${places[kind]}${id}`
