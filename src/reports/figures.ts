import type { Work } from '#src/platform/work.ts'
import { askedFigures } from './asked.ts'
import { answerOf, type Cell, type Content, isBlank } from './content.ts'
import { indicatorsOf } from './form.ts'
import type { LoadedReport } from './report.ts'

/** The cells that a content really gives: of tables that did not answer "nothing arose". */
export const givenCells = (report: Pick<LoadedReport, 'sections'>, content: Content): Cell[] =>
  report.sections.flatMap((section) => {
    const { nothingArose, cells = [] } = answerOf(content, section.id)
    return section.kind !== 'table' || nothingArose ? [] : cells.filter((cell) => !isBlank(cell))
  })

export const quietCodes = (report: Pick<LoadedReport, 'sections'>, content: Content): string[] =>
  report.sections.flatMap((section) =>
    section.kind === 'table' && answerOf(content, section.id).nothingArose ? indicatorsOf(section) : [],
  )
export async function writeFigures(_work: Work, _report: LoadedReport, _content: Content): Promise<void> {
  await askedFigures(_work.tx, _report)
}
export async function takeFiguresBack(_work: Work, _report: LoadedReport): Promise<void> {}
export async function makeFiguresOfficial(_work: Work, _report: LoadedReport): Promise<void> {}
