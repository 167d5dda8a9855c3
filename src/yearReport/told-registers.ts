import type { AdviceOfYear } from '#src/advice/index.ts'
import type { FulfilmentOfYear } from '#src/coordination/index.ts'
import { showFigure } from '#src/platform/number.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import type { ReviewOfYear } from '#src/reviews/index.ts'
import type { Plan, TaskLine } from './registers.ts'
import { adviceKindNames, adviceStateNames, dayName, timelinessNames } from './words.ts'

const table = (caption: string, head: string[], rows: string[][], source: string): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption,
    head,
    // what is a number or a date stands to the right
    rows: rows.map((cells) => ({
      cells: cells.map((text) => ({
        text: text.slice(0, 2000),
        ...(/^[\d./%–-]+$/.test(text) && { align: 'end' as const }),
      })),
    })),
    source,
  },
})
const percent = (part: number, all: number) =>
  all === 0 ? '0%' : `${showFigure(String(Math.round((part / all) * 1000) / 10), 1, 'vi')}%`

/**
 * "Trong năm đã tham mưu 8 văn bản: 6 được chấp thuận (75,0% số đã có ý kiến), …": the share accepted and the time taken
 * as the register counts them.
 */
export function toldAdvice({ totals }: AdviceOfYear): DocumentBlock[] {
  const { total, byState, shareAccepted, medianDays } = totals
  if (total === 0) return [paragraphOf('')]
  const parts = (['accepted', 'pending', 'returned', 'notAccepted'] as const)
    .filter((state) => byState[state] > 0)
    .map((state) => {
      const share =
        state === 'accepted' && shareAccepted !== null
          ? ` (${showFigure(shareAccepted, 1, 'vi')}% số đã có ý kiến)`
          : ''
      return `${byState[state]} ${adviceStateNames[state]}${share}`
    })
  const time =
    medianDays === null
      ? ''
      : ` Thời gian xem xét (trung vị) ${showFigure(medianDays, medianDays.includes('.') ? 1 : 0, 'vi')} ngày.`
  return [paragraphOf(`Trong năm đã tham mưu ${total} văn bản: ${parts.join('; ')}.${time} Danh mục tại Phụ lục 2.`)]
}

export const toldReviews = (all: readonly ReviewOfYear[]): DocumentBlock[] =>
  all.map(({ title, directive, counts: { total, reached }, units }) => {
    const people = units.reduce((sum, one) => sum + (one.people ?? 0), 0)
    const present = people > 0 ? `, với ${showFigure(String(people), 0, 'vi')} lượt người tham dự` : ''
    return paragraphOf(
      `${title} (${directive.symbol}): ${reached.held}/${total} đơn vị đã tổ chức, ${reached.reported}/${total} đơn vị đã gửi báo cáo${present}.`,
    )
  })

export const toldFulfilment = (all: readonly FulfilmentOfYear[]): DocumentBlock[] =>
  all
    .filter(({ totals }) => totals.expected > 0)
    .map(({ symbol, totals: { fulfilled, expected }, obligations }) => {
      const each = obligations
        .filter(({ totals }) => totals.expected > 0)
        .map(({ content, totals }) => `${content} (${totals.fulfilled}/${totals.expected})`)
      return paragraphOf(
        `Thực hiện Quy chế phối hợp số ${symbol}: hoàn thành ${fulfilled}/${expected} lượt nội dung phối hợp (${percent(fulfilled, expected)}): ${each.join('; ')}.`,
      )
    })

export const adviceTable = (all: AdviceOfYear['rows'], year: number): DocumentBlock =>
  table(
    `Danh mục văn bản đã tham mưu năm ${year}`,
    ['STT', 'Văn bản', 'Trình', 'Ngày trình', 'Kết quả'],
    all.map((one, at) => [
      String(at + 1),
      `${adviceKindNames[one.kind] ?? ''}${one.symbol ? ` số ${one.symbol}` : ''}: ${one.title}`,
      one.toName,
      dayName(one.submittedOn),
      [adviceStateNames[one.state], one.outcome].filter(Boolean).join('; '),
    ]),
    'Sổ theo dõi công tác tham mưu',
  )

export const tasksTable = (all: readonly TaskLine[], year: number): DocumentBlock =>
  table(
    `Kết quả thực hiện nhiệm vụ năm ${year}`,
    ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Hoàn thành', 'Tiến độ'],
    all
      .slice(0, 500)
      .map((one, at) => [
        String(at + 1),
        one.content,
        one.lead,
        dayName(one.deadline),
        dayName(one.completedOn),
        timelinessNames[one.timeliness] ?? '',
      ]),
    `Sổ theo dõi nhiệm vụ`,
  )

/** "Trong năm theo dõi 58 nhiệm vụ: 31 xong đúng hạn, 6 xong muộn, …" */
export function toldTasks(all: readonly TaskLine[]): DocumentBlock[] {
  if (all.length === 0) return []
  const groups = Map.groupBy(all, ({ timeliness }) => timeliness)
  const parts = Object.entries(timelinessNames).flatMap(([key, name]) => {
    const n = groups.get(key)?.length ?? 0
    return n === 0 ? [] : [`${n} ${name.charAt(0).toLowerCase()}${name.slice(1)}`]
  })
  return [paragraphOf(`Trong năm theo dõi ${all.length} nhiệm vụ: ${parts.join(', ')}. Chi tiết tại Phụ lục 3.`)]
}

export function toldPlan(plan: Plan | undefined, tasks: readonly TaskLine[], year: number): DocumentBlock[] {
  const opening = plan
    ? [paragraphOf(`Triển khai thực hiện ${plan.abstract} (số ${plan.symbol}, ngày ${dayName(plan.issuedOn)}).`)]
    : []
  const items = tasks
    .slice(0, 100)
    .map(({ content, lead }) => paragraphOf(`${content}${lead ? ` (${lead} chủ trì)` : ''}`))
    .map((paragraph) => ({ type: 'listItem' as const, content: [paragraph as never] }))
  if (opening.length === 0 && items.length === 0) return [paragraphOf('')]
  return [
    ...opening,
    ...(items.length === 0
      ? []
      : [paragraphOf(`Nhiệm vụ trọng tâm năm ${year}:`), { type: 'bulletList', content: items } as DocumentBlock]),
  ]
}
