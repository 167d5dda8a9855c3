export const coordinationPages = [] as const
