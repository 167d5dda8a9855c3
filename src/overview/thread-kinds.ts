/** What stands in the thread, in the order in which one comes of the other. */
export const threadKinds = [
  'directive',
  'advice',
  'task',
  'target',
  'report',
  'review',
  'dissemination',
  'document',
  'meeting',
  'conclusion',
  'article',
] as const
export type ThreadKind = (typeof threadKinds)[number]

/** The six columns of the picture. */
export const threadColumns = ['central', 'province', 'work', 'reports', 'meetings', 'public'] as const
export type ThreadColumn = (typeof threadColumns)[number]

const columnOf: Record<Exclude<ThreadKind, 'directive' | 'document'>, ThreadColumn> = {
  advice: 'province',
  task: 'work',
  target: 'work',
  report: 'reports',
  review: 'reports',
  dissemination: 'work',
  meeting: 'meetings',
  conclusion: 'meetings',
  article: 'public',
}

/** Issued above the province: said by the issuer's name, since central bodies stand outside the directory. */
export const isCentral = (issuer: string) =>
  /Trung ương|Bộ Chính trị|Ban Bí thư|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch nước|^Bộ /.test(issuer)

type Placed = { kind: ThreadKind; issuer?: string | null; purpose?: string | null }

export function columnFor({ kind, issuer, purpose }: Placed): ThreadColumn {
  if (kind === 'directive') return isCentral(issuer ?? '') ? 'central' : 'province'
  if (kind === 'document') return purpose === 'yearReport' || purpose === 'letter' ? 'reports' : 'meetings'
  return columnOf[kind]
}
