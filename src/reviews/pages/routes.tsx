export const reviewsPages = [] as const
