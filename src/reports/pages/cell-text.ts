import type { Lang } from '#src/platform/number.ts'
import { type Cell, isBlank, placeOf } from '../content.ts'
import type { Report } from '../shapes.ts'
import { typedText } from './figure-texts.ts'
import type { ReportWords } from './words.ts'

/** A cell's answer in words: its figure, both parts of a ratio, or why it has none. */
export function cellText(cell: Cell | null | undefined, lang: Lang, words: ReportWords): string {
  if (!cell || isBlank(cell)) return words.remarks.blank
  const { value, numerator, denominator, state, words: said } = cell
  if (state) return words.grid[state]
  if (said) return said
  if (numerator === undefined && denominator === undefined) return typedText(value, lang)
  return `${typedText(numerator, lang)} / ${typedText(denominator, lang)}`
}

type At = { path: string; paragraph?: number | null | undefined }
/** A place of the report in words: "Số liệu theo huyện, Huyện Tuần Giáo, Trường mầm non". */
export function placeText(report: Report, { path, paragraph }: At, lang: Lang, words: ReportWords): string {
  const { sectionId, cell } = placeOf(path)
  const title = report.form.sections.find(({ id }) => id === sectionId)?.title ?? sectionId
  if (!cell)
    return [title, paragraph == null ? words.remarks.place.whole : words.remarks.place.paragraph(paragraph + 1)].join(
      ', ',
    )
  const rows = report.rows[sectionId] ?? []
  const indicator = report.indicators.find(({ code }) => code === cell.indicator)
  const name = (lang === 'en' && indicator?.nameEn) || indicator?.nameVi || cell.indicator
  const unit = rows.length > 1 ? rows.find(({ id }) => id === cell.unitId)?.name : undefined
  return [title, unit, name, cell.item].filter(Boolean).join(', ')
}
