import { sql } from 'kysely'
import { adviceOf } from '#src/advice/index.ts'
import { fulfilmentOf } from '#src/coordination/index.ts'
import type { NewSection } from '#src/documents/index.ts'
import { meetingsHeldFor } from '#src/meetings/index.ts'
import { rows } from '#src/platform/database.ts'
import { type DocumentBlock, emptyText, paragraphOf } from '#src/platform/rich-text.ts'
import type { View } from '#src/platform/work.ts'
import { reviewsOf } from '#src/reviews/index.ts'
import { attainmentChart, cellOf, type Group, sentenceBlock, type Told, tableBlock } from './blocks.ts'
import type { Facts } from './facts.ts'
import type { Citing } from './now.ts'
import { figureKey } from './reading.ts'
import { nextPlan, tasksIn } from './registers.ts'
import { yearSentence } from './sentences.ts'
import {
  adviceTable,
  tasksTable,
  toldAdvice,
  toldFulfilment,
  toldPlan,
  toldReviews,
  toldTasks,
} from './told-registers.ts'
import { type BlocYear, bySector, figuresOf, type SectorFigures, sectorKey, sourceLine } from './year.ts'

const section = (
  key: string,
  level: number,
  number: string,
  title: string,
  content: readonly DocumentBlock[] = [],
  annex = false,
): NewSection => ({
  key,
  level,
  annex,
  number,
  title,
  content: content.length > 0 ? { type: 'doc', content: [...content] } : emptyText,
})

/** Room for the narrative, then sentences and the table of the sector. */
function sectorSection(sector: SectorFigures, nth: number, year: number, citing: Citing): NewSection {
  const sentences = sector.told.flatMap((told) => {
    const pieces = yearSentence(told.facts)
    return pieces ? [sentenceBlock(pieces, told, citing)] : []
  })
  const table = tableBlock(
    `Kết quả thực hiện chỉ tiêu: ${sector.name}`,
    [{ title: sector.name, told: sector.told }],
    sourceLine(year),
    citing,
  )
  return section(sectorKey(sector.code), 3, `2.${nth + 1}`, sector.name, [paragraphOf(''), ...sentences, table])
}

type Aim = Pick<Facts, 'target' | 'targetFrom' | 'targetTo'> & { indicatorId: string; period: string }

/** Next year's targets as they are decided now, beside what this year reached; without one nothing is told. */
async function nextTargets(view: View, year: BlocYear, told: readonly Told[], { read }: Citing) {
  const next = (period: string) => (period.startsWith('SY') ? `SY${year.year}` : String(year.year + 1))
  const aims = await rows(
    view.db,
    sql<Aim>`select indicator_id as "indicatorId", period, trim_scale(value)::text as target,
        trim_scale(value_from)::text as "targetFrom", trim_scale(value_to)::text as "targetTo"
      from target where current and unit_id = ${year.territoryId}::uuid
        and period = any(${[String(year.year + 1), `SY${year.year}`]}::text[])`,
  )
  const aimOf = new Map(aims.map((aim) => [`${aim.indicatorId} ${aim.period}`, aim]))
  return told.flatMap(({ facts, wanted }): NextTarget[] => {
    const aim = aimOf.get(`${wanted.indicatorId} ${next(wanted.period)}`)
    const known = read.get(figureKey(wanted))
    if (!aim || !known) return []
    // the year has not run: there is a plan, and nothing to say of a result
    const coming = { ...wanted, period: aim.period }
    const planned: Facts = { ...facts, ...aim, value: null, lastYear: facts.value }
    read.set(figureKey(coming), { ...known, facts: planned })
    return [{ now: { facts, wanted }, coming: { facts: planned, wanted: coming } }]
  })
}
type NextTarget = { now: Told; coming: Told }

/** The outline of official-documents.md, already filled in with what is known; the sections stay the writers' to change. */
export async function outlineOf(view: View, year: BlocYear, citing: Citing): Promise<NewSection[]> {
  const told = await figuresOf(view, year, citing.read)
  const sectors = await bySector(view, told)
  const [advice, reviews, fulfilment, tasks, next, plan, targets] = await Promise.all([
    adviceOf(view, year),
    reviewsOf(view, year),
    fulfilmentOf(view, year, meetingsHeldFor),
    tasksIn(view, year, year.year),
    tasksIn(view, year, year.year + 1),
    nextPlan(view, year),
    nextTargets(view, year, told, citing),
  ])
  const [now, coming, source] = [year.year, year.year + 1, sourceLine(year.year)]
  const groups: Group[] = sectors.map(({ name, told: of }) => ({ title: name, told: of }))
  const chart = attainmentChart(
    'của khối',
    sectors.flatMap((sector) => sector.told),
    source,
    citing,
  )
  const planned = targets.length > 0
  return [
    section('phan-1', 1, 'Phần thứ nhất', `Kết quả công tác năm ${now}`),
    section('boi-canh', 2, '', 'Đặc điểm tình hình'),
    section('ket-qua', 2, 'I', 'Kết quả đạt được', [...toldTasks(tasks), ...(chart ? [chart] : [])]),
    section('tham-muu', 3, '1', 'Công tác tham mưu cho cấp ủy', [
      ...toldAdvice(advice),
      ...toldReviews(reviews),
      ...toldFulfilment(fulfilment),
    ]),
    section('linh-vuc', 3, '2', 'Kết quả theo lĩnh vực'),
    ...sectors.map((sector, nth) => sectorSection(sector, nth, now, citing)),
    section('kiem-tra', 3, '3', 'Công tác kiểm tra, giám sát, tuyên truyền'),
    section('han-che', 2, 'II', 'Hạn chế, khuyết điểm và nguyên nhân'),
    section('bai-hoc', 2, 'III', 'Bài học kinh nghiệm'),
    section('phan-2', 1, 'Phần thứ hai', `Phương hướng, nhiệm vụ năm ${coming}`),
    section('phuong-huong', 2, 'I', 'Phương hướng chung'),
    section('chi-tieu', 2, 'II', 'Chỉ tiêu chủ yếu', planned ? [targetTable(coming, targets, citing)] : []),
    section('nhiem-vu', 2, 'III', 'Nhiệm vụ trọng tâm', toldPlan(plan, next, coming)),
    section('kien-nghi', 1, 'Phần thứ ba', 'Đề xuất, kiến nghị'),
    section('phu-luc-1', 1, 'Phụ lục 1', `Số liệu năm ${now}`, [tableBlock('', groups, source, citing)], true),
    section('phu-luc-2', 1, 'Phụ lục 2', 'Danh mục văn bản đã tham mưu', [adviceTable(advice.rows, now)], true),
    section('phu-luc-3', 1, 'Phụ lục 3', 'Nhiệm vụ theo tiến độ', [tasksTable(tasks, now)], true),
  ]
}

const targetTable = (year: number, targets: readonly NextTarget[], citing: Citing): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption: `Chỉ tiêu chủ yếu năm ${year}`,
    head: ['Chỉ tiêu', 'Đơn vị tính', `Kế hoạch ${year}`, `Thực hiện ${year - 1}`],
    rows: targets.map(({ now, coming }) => ({
      cells: [
        { text: now.facts.name },
        { text: now.facts.measure },
        cellOf(coming, 'target', citing),
        cellOf(now, 'result', citing),
      ],
    })),
    source: '',
  },
})
