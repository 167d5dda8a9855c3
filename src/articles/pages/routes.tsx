export const articlesPages = [] as const
