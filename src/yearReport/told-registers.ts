import type { FulfilmentOfYear } from '#src/coordination/index.ts'
import { daysBetween } from '#src/platform/day.ts'
import { showFigure } from '#src/platform/number.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import type { Advice, Plan, Review, TaskLine } from './registers.ts'
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

/** "Trong năm đã tham mưu 8 văn bản: 6 được chấp nhận (75,0%), …": share accepted, and how long it took. */
export function toldAdvice(all: readonly Advice[]): DocumentBlock[] {
  if (all.length === 0) return [paragraphOf('')]
  const states = Map.groupBy(all, ({ state }) => state)
  const decided = all.filter(({ decidedOn }) => decidedOn !== null)
  const days = decided.map(({ submittedOn, decidedOn }) => daysBetween(submittedOn, decidedOn!))
  const mean = days.length === 0 ? undefined : Math.round(days.reduce((sum, n) => sum + n, 0) / days.length)
  const parts = (['accepted', 'pending', 'returned', 'notAccepted'] as const).flatMap((state) => {
    const n = states.get(state)?.length ?? 0
    return n === 0
      ? []
      : [`${n} ${adviceStateNames[state]}${state === 'accepted' ? ` (${percent(n, all.length)})` : ''}`]
  })
  const time = mean === undefined ? '' : ` Thời gian xem xét trung bình ${mean} ngày.`
  return [
    paragraphOf(`Trong năm đã tham mưu ${all.length} văn bản: ${parts.join('; ')}.${time} Danh mục tại Phụ lục 2.`),
  ]
}

export const toldReviews = (all: readonly Review[]): DocumentBlock[] =>
  all.map(({ title, symbol, units, people }) =>
    paragraphOf(
      `${title} (${symbol}): ${units.held}/${units.all} đơn vị đã tổ chức, ${units.reported}/${units.all} đơn vị đã gửi báo cáo${people > 0 ? `, với ${showFigure(String(people), 0, 'vi')} lượt người tham dự` : ''}.`,
    ),
  )

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

export const adviceTable = (all: readonly Advice[], year: number): DocumentBlock =>
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
