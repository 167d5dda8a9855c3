import { periodName } from '#src/periods/index.ts'
import type { Download } from '#src/platform/serve.ts'
import { writeForm } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { type Facts, factsOf, flatOf } from './facts.ts'
import { keysSheet, takenOut } from './keys.ts'
import { guideSheet } from './layout/guide.ts'
import { sectionSheets } from './layout/sheets.ts'
import { paper } from './paper.ts'

/** A report as a workbook to be filled in, with the draft in it. */
export async function reportWorkbook(view: View, id: string): Promise<Download> {
  const { facts } = await factsOf(view, id)
  const flat = flatOf(facts)
  const content = await writeForm([
    guideSheet(facts, view.today),
    ...sectionSheets(facts, flat),
    keysSheet([takenOut(facts, flat, view.today)]),
  ])
  return workbookFile(facts, facts.unit, content)
}

export function workbookFile({ report }: Facts, of: string, content: Buffer): Download {
  const name = paper.fileName(report.regimeName, of, periodName(report.period, 'vi'))
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `${name.replaceAll(/[/\\:*?"<>|]/g, '-')}.xlsx`, mediaType, bytes: content.length, content }
}
