import { periodName } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { citedIn } from './cited.ts'
import type { StoredCitation } from './citing.ts'
import type { PaperSection } from './paper.ts'
import type { CitedReport } from './sources.ts'
import { vi } from './words.vi.ts'

type Row = Extract<DocumentBlock, { type: 'figureTable' }>['attrs']['rows'][number]
/** What the list is made of: the figures in the text, the reports behind them, and their names. */
export type Sources = {
  figures: readonly StoredCitation[]
  /** The report versions behind a citation. */
  behind: (citationId: string) => readonly string[]
  reports: readonly CitedReport[]
  indicatorName: (id: string) => string
  unitName: (id: string) => string
}

const none = '–'
/** The print is Vietnamese, whatever language its reader has chosen. */
const words = {
  title: 'Danh mục nguồn số liệu',
  figures: 'Số liệu trong văn bản',
  figureHead: ['Chỉ tiêu', 'Phạm vi', 'Kỳ', 'Giá trị', 'Báo cáo số'],
  note: 'Báo cáo số: số thứ tự trong bảng báo cáo nguồn; dấu – là số liệu nhập từ tệp hoặc kế hoạch giao, không có báo cáo phía sau.',
  reports: 'Báo cáo nguồn',
  reportHead: ['Số', 'Đơn vị', 'Chế độ báo cáo', 'Kỳ', 'Tiếp nhận'],
}
const dayText = (day: Day | null) => (day === null ? none : day.split('-').reverse().join('/'))
const cell = (text: string) => ({ text, align: 'start' as const })

/** 1, 2, 3, 7 → "1–3, 7": a figure of the province stands on hundreds. */
export function inRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const open = runs.at(-1)
    if (open && n <= open[1] + 1) open[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${to > from + 1 ? '–' : ', '}${to}`)).join(', ')
}

const figureOf = ({ indicatorId, unitId, period, reading }: StoredCitation) =>
  [indicatorId, unitId, period, reading].join(' ')

/** One figure as one place cites it: what it says there, part by part, and the numbers of its reports. */
function figureRow(cited: readonly StoredCitation[], numbers: ReadonlyMap<string, number>, of: Sources): Row {
  const { indicatorId, unitId, period, reading } = cited[0]!
  const values = new Set(cited.map(({ part, shown }) => (part === 'result' ? shown : `${vi.parts[part]} ${shown}`)))
  const behind = new Set(cited.flatMap(({ id: one }) => of.behind(one).flatMap((id) => numbers.get(id) ?? [])))
  const when = periodName(period, 'vi') + (reading === 'provisional' ? `, ${vi.readings.provisional}` : '')
  const texts = [of.indicatorName(indicatorId), of.unitName(unitId), when, [...values].join('; ')]
  return { cells: [...texts, inRanges([...behind]) || none].map(cell) }
}

/** The figures of each section in the order of the text. */
function placeRows(section: PaperSection, numbers: ReadonlyMap<string, number>, of: Sources): Row[] {
  const known = new Map(of.figures.map((one) => [one.id, one]))
  const here = citedIn(section.content).flatMap((id) => known.get(id) ?? [])
  if (here.length === 0) return []
  const place = [section.number, section.title].filter(Boolean).join('. ')
  const figures = Map.groupBy(here, figureOf)
  return [{ group: true, cells: [cell(place)] }, ...[...figures.values()].map((cited) => figureRow(cited, numbers, of))]
}

/** The last annex: every figure with its place, value and reports, then the reports by their numbers. None: nothing. */
export function sourceList(sections: readonly PaperSection[], of: Sources): PaperSection[] {
  const numbers = new Map(of.reports.map(({ versionId }, at) => [versionId, at + 1]))
  const rows = sections.flatMap((section) => placeRows(section, numbers, of))
  if (rows.length === 0) return []
  const figures = { caption: words.figures, head: words.figureHead, rows, source: words.note }
  const reports = of.reports.map(({ unitName, regimeName, period, receivedOn }, at) => ({
    cells: [`${at + 1}`, unitName, regimeName, periodName(period, 'vi'), dayText(receivedOn)].map(cell),
  }))
  const behind = { caption: words.reports, head: words.reportHead, rows: reports, source: '' }
  return [
    {
      key: 'nguon-so-lieu',
      level: 1,
      annex: true,
      number: '',
      title: words.title,
      content: {
        type: 'doc',
        content: [
          { type: 'figureTable', attrs: figures },
          ...(reports.length > 0 ? [{ type: 'figureTable' as const, attrs: behind }] : []),
        ],
      },
    },
  ]
}
