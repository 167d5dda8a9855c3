export const meetingsPages = [] as const
