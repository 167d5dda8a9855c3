import { periodName, windowOf } from '#src/periods/index.ts'
import { formatIn } from '#src/platform/format.ts'
import type { FormRow, FormSheet } from '#src/platform/spreadsheet.ts'
import type { Facts } from '../facts.ts'
import { paper } from '../paper.ts'
import { cell, heightOf, wide } from './parts.ts'

const widths = [22, 80] as const

/** The first sheet: which report it is, and how it is filled in. `units`: of a workbook of many. */
export function guideSheet({ report, unit, receiver }: Facts, on: string, units?: number): FormSheet {
  const { how } = paper
  const format = formatIn('vi')
  const { from, to } = windowOf(report.period, report.windowRule)
  const facts: [string, string][] = [
    [how.facts.report, report.regimeName],
    [how.facts.unit, units === undefined ? unit : how.units(units)],
    [how.facts.receiver, receiver],
    [how.facts.period, `${periodName(report.period, 'vi')}, ${how.window(format.day(from), format.day(to))}`],
    [how.facts.due, format.day(report.dueOn)],
    ...(units === undefined
      ? [[how.facts.version, how.version(report.version, format.day(on))] as [string, string]]
      : []),
  ]
  const steps = how.steps.map((text, at): FormRow => {
    const said = `${at + 1}. ${text}`
    return wide(0, 1, cell('words', said), { height: heightOf(said, widths[0] + widths[1]) + 4 })
  })
  return {
    name: paper.guide,
    widths,
    portrait: true,
    rows: [
      wide(0, 1, cell('title', paper.title(report.regimeName)), { height: 48 }),
      { cells: [] },
      ...facts.map(([name, text]) => ({
        cells: [cell('group', name), cell('name', text)],
        height: Math.max(20, heightOf(text, widths[1])),
      })),
      { cells: [] },
      wide(0, 1, cell('section', how.heading), { height: 26 }),
      ...steps,
    ],
    footer: paper.footer(unit),
  }
}
