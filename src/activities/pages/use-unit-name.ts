import { useQuery } from '@tanstack/react-query'
import { askUnits } from '#src/app/office/search-units.ts'

/** The name of one unit by its id; empty until it is known. */
export const useUnitName = (id: string | undefined): string =>
  useQuery(askUnits(id ? [id] : [])).data?.find((unit) => unit.id === id)?.name ?? ''
