export type MeetingSearch = { when?: 'past' | 'all'; q?: string; kind?: string; state?: string; year?: number }

export function readMeetingSearch(raw: Record<string, unknown>): MeetingSearch {
  const search: MeetingSearch = {}
  for (const name of ['q', 'kind', 'state'] as const)
    if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  if (raw.when === 'past' || raw.when === 'all') search.when = raw.when
  if (Number(raw.year)) search.year = Number(raw.year)
  return search
}
