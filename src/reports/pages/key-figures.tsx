import { useLanguage } from '#src/ui/language.tsx'
import type { Comparison } from '../comparisonContract.ts'
import { type Content, cellPath } from '../content.ts'
import type { Report } from '../shapes.ts'
import { cellAt } from './cells.ts'
import { attainedOf, shownValue } from './figure-texts.ts'
import { figureOf } from './unit-values.ts'
import { useReportWords } from './words.ts'

type Props = { report: Report; content: Content; comparison: Comparison }
const most = 8

/** The first figures of a report beside last year's, each with the sentence that travels with it. */
export function KeyFigures({ report, content, comparison }: Props) {
  const words = useReportWords()
  const { language: lang } = useLanguage()
  const indicators = new Map(report.indicators.map((i) => [i.code, i]))
  const beside = new Map(comparison.cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell]))
  const tables = report.form.sections.filter((section) => section.table && (report.rows[section.id] ?? []).length === 1)
  const lines = tables.flatMap((section) => {
    const unitId = report.rows[section.id]![0]!.id
    const cell = (code: string, item = '') => cellAt(content, { sectionId: section.id, unitId, indicator: code, item })
    const row = { cell, beside: (code: string) => beside.get(`${unitId} ${code}`) }
    return section.table!.indicators.flatMap((code) => {
      const indicator = indicators.get(code)
      if (!indicator) return []
      const value = figureOf(indicator, row, indicators)
      const past = row.beside(code)
      return [{ id: cellPath(section.id, { unitId, indicator: code }), indicator, value, past, note: cell(code)?.note }]
    })
  })
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{words.keyFigures}</h2>
      <table className="keyfigures">
        <thead>
          <tr>
            <th scope="col">{words.grid.indicator}</th>
            <th scope="col">{words.grid.sameLastYear}</th>
            <th scope="col">{words.grid.actual}</th>
            <th scope="col">{words.grid.attained}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ id, indicator, value, past, note }) => (
            <tr key={id} title={note}>
              <th scope="row">
                {lang === 'en' ? (indicator.nameEn ?? indicator.nameVi) : indicator.nameVi}, {indicator.measure}
              </th>
              <td>{shownValue(past?.sameLastYear ?? null, indicator, lang)}</td>
              <td>{shownValue(value, indicator, lang)}</td>
              <td>{attainedOf(value, past, indicator, report.period, lang, words)?.text ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.some((line) => line.note) && (
        <ul className="stack small">
          {lines.flatMap(({ id, indicator, note }) =>
            note
              ? [
                  <li key={id}>
                    <b>{indicator.nameVi}.</b> {words.grid.explanation}: “{note}”
                  </li>,
                ]
              : [],
          )}
        </ul>
      )}
    </section>
  )
}
