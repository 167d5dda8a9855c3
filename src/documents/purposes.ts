export const purposes = ['yearReport', 'invitation', 'minutes', 'conclusions', 'letter'] as const
export type Purpose = (typeof purposes)[number]
export const sides = ['party', 'state'] as const

/** What a document was drafted from. */
export const subjectKinds = ['workYear', 'meeting', 'task'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What a figure says: the result itself, or how it stands to its target or to the year before. */
export const figureParts = [
  'result',
  'target',
  'attainment',
  'lastYear',
  'change',
  /** Above or below the target, in words. */
  'gap',
  'completeness',
] as const
export type FigurePart = (typeof figureParts)[number]
