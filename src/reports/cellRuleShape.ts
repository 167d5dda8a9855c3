import { z } from 'zod'
export const CellRule = z.looseObject({ kind: z.string() })
