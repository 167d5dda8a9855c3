export type ReadingSearch = { directiveId?: string }

export const readReadingSearch = ({ directiveId }: Record<string, unknown>): ReadingSearch =>
  typeof directiveId === 'string' ? { directiveId } : {}
