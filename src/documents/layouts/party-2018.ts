import type { Layout } from './layout.ts'
import { party2026 } from './party-2026.ts'

/**
 * What sources agree on is said here: margins, head, the number's form, T/M, K/T, T/L, the full stop. Sizes of the rest
 * are nowhere confirmed and follow the later guidance.
 */
export const party2018: Layout = {
  ...party2026,
  key: 'party-2018',
  from: '2018-04-03',
  source: 'Hướng dẫn số 36-HD/VPTW',
}
