const texts = ['tab', 'from', 'to', 'actorId', 'group', 'kind', 'subjectId', 'unitId', 'q'] as const
export type AuditSearch = Partial<Record<(typeof texts)[number], string>>

/** What the address of the log holds: a link with filters can be sent. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {}
  for (const name of texts) if (raw[name] !== undefined && raw[name] !== '') search[name] = String(raw[name])
  return search
}
