import type { Words } from '#src/platform/words.ts'
import { changesEn } from './words-changes.en.ts'
import type { receiptVi } from './words-receipt.vi.ts'
import { remarksEn } from './words-remarks.en.ts'

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

const receiptEn: Words<typeof receiptVi> = {
  many: (n) => `Receive ${s(n, 'sent report')}`,
  title: (period) => `Receive reports, ${period}`,
  period: 'Period',
  periodWith: (period, n) => `${period} (${n} to receive)`,
  plain: (n) => `Nothing to look at again: ${n}`,
  exceptions: (n) => `To be looked at one by one: ${n}`,
  exceptionsHelp: 'Open each report to look at it, or choose it to receive it with the others.',
  choose: (unit) => `Choose the report of ${unit}`,
  all: 'Choose all',
  look: 'Read the report',
  lookAt: (unit) => `Read the report of ${unit}`,
  effect: 'The figures become official at every level. To change them later, each report is reopened with a reason.',
  act: (n) => `Receive ${s(n, 'chosen report')}`,
  none: 'No report of this period waits to be received any more.',
  done: (n) => `${s(n, 'report')} received.`,
  refused: (n) => `${s(n, 'report')} could not be received:`,
  concerns: {
    unusual: (n) => s(n, 'unusual figure'),
    explained: (n) => s(n, 'explanation'),
    unavailable: (n) => s(n, 'figure not available', 'figures not available'),
    missing: (n) => s(n, 'blank cell'),
    remarksOpen: (n) => s(n, 'remark not addressed', 'remarks not addressed'),
    again: () => 'sent again after reopening',
    late: () => 'sent late',
    keyedInByYou: () => 'keyed in by you',
  },
}

/** What is said where reports come in, go back and come again. */
export const comingBackEn = { remarks: remarksEn, changes: changesEn, receipt: receiptEn }
