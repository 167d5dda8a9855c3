export const workYearPages = [] as const
