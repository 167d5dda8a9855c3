export const purposes = ['yearReport', 'invitation', 'minutes', 'conclusions', 'letter'] as const
export type Purpose = (typeof purposes)[number]
export const subjectKinds = ['workYear', 'meeting', 'task'] as const
export type SubjectKind = (typeof subjectKinds)[number]
export const sides = ['party', 'state'] as const

/** The type code in the symbol, official-documents.md: a series of numbers belongs to it. */
export const typeCodes: Record<Purpose, string> = {
  yearReport: 'BC',
  invitation: 'GM',
  minutes: 'BB',
  conclusions: 'TB',
  letter: 'CV',
}
/** What a figure of a document says: the result itself, or how it stands to its target or to the year before. */
export const parts = ['result', 'target', 'attainment', 'lastYear', 'change', 'completeness'] as const
export type Part = (typeof parts)[number]
