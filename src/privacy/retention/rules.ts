/** What the workspace keeps only for a time; the words say what each is. */
export const retentionNames = [
  'sessions',
  'unusedAccounts',
  'signInFailures',
  'links',
  'accessTokens',
  'replies',
  'letters',
  'messages',
  'accesses',
  'commentMail',
  'commentSenders',
  'viewers',
  'looseFiles',
  'readings',
  'sheets',
  'jobs',
  'drafts',
  'proposals',
  'auditLog',
] as const
export type RetentionName = (typeof retentionNames)[number]

/** How long: so many after what the words name; `end`: until it ends by itself; `always`: as long as the workspace. */
export type Keeps = { hours: number } | { days: number } | { months: number } | 'end' | 'always'
/** Who keeps to it: a job of each minute's round, or what the words say. */
export type Kept = 'job' | 'itself'
export type Setting = 'sessionHours' | 'idleDays'
export type RetentionRule = {
  readonly name: RetentionName
  readonly keeps: Keeps
  readonly by: Kept
  /** The setting by which the length can be changed. */
  readonly setting?: Setting
}

const hour = 3_600_000
/** The instant before which it is not kept any more. A month back from the 31st is the last day of a shorter month. */
export function keptSince(keeps: Keeps, now: Date): Date {
  if (typeof keeps === 'string') return now
  if ('hours' in keeps) return new Date(now.getTime() - keeps.hours * hour)
  if ('days' in keeps) return new Date(now.getTime() - keeps.days * 24 * hour)
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - keeps.months)
  if (since.getUTCDate() !== now.getUTCDate()) since.setUTCDate(0)
  return since
}
