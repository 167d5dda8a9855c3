export const advicePages = [] as const
