import { formatIn } from '#src/platform/format.ts'
import type { When } from '#src/tasks/contract.ts'

type Rhythm = Extract<When, { kind: 'rhythm' }>
export type WhenColumns = {
  deadline: string | null
  standing: boolean
  rhythm: Rhythm['rhythm'] | null
  due: Rhythm['due'] | null
}

const often = { month: 'Hằng tháng', quarter: 'Hằng quý', half: '6 tháng một lần', year: 'Hằng năm' } as const
const span = { month: 'tháng', quarter: 'quý', half: '6 tháng', year: 'năm' } as const
const dayOf = formatIn('vi').day

function dueText(rhythm: Rhythm['rhythm'], due: Rhythm['due'] | null): string {
  if (!due || due.kind === 'end') return ''
  if (due.kind === 'after') return `, sau khi hết ${span[rhythm]} ${due.days} ngày`
  if (rhythm === 'month') return due.month === 13 ? `, ngày ${due.day} tháng sau` : `, ngày ${due.day}`
  return `, ngày ${due.day} tháng ${due.month === 'last' ? 'cuối' : `thứ ${due.month}`} của ${span[rhythm]}`
}

/** When it is due, as plans write it; in Vietnamese whoever asks, for it is read by offices. */
export function whenText({ deadline, standing, rhythm, due }: WhenColumns): string {
  if (deadline) return dayOf(deadline)
  if (rhythm) return often[rhythm] + dueText(rhythm, due)
  return standing ? 'Thường xuyên' : ''
}

/** The same of a time that was read out of a cell. */
export const saidWhen = (when: When): string =>
  whenText({
    deadline: when.kind === 'deadline' ? when.deadline : null,
    standing: when.kind === 'standing',
    rhythm: when.kind === 'rhythm' ? when.rhythm : null,
    due: when.kind === 'rhythm' ? when.due : null,
  })
