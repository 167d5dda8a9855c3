import type { Found } from '#src/ui/form/search-choices.ts'

export const foundUnit = (id: string | null, name: string | null): Found | undefined =>
  id ? { value: id, label: name ?? '' } : undefined
