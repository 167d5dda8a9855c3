import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import { tableFile } from '#src/platform/table-file.ts'
import type { View } from '#src/platform/work.ts'
import type { exportCoverage, exportCoverageOfYear } from '../contract-coverage.ts'
import { en as directiveEn } from '../words.en.ts'
import { vi as directiveVi } from '../words.vi.ts'
import { en } from '../words-coverage.en.ts'
import { vi } from '../words-coverage.vi.ts'
import { type CoverageMeans, coverageFor, coverageOfOne } from './reading.ts'
import { shareOf } from './rules.ts'

const wordsOf = ({ actor }: View) => (actor.language === 'en' ? en : vi)

/** Every provision on a line, in the order of the document. */
export async function exportedCoverage(
  view: View,
  id: string,
  { format }: Input<typeof exportCoverage>['query'],
  means: CoverageMeans,
): Promise<Download> {
  const { heads, marks, exportName } = wordsOf(view)
  const { directive, parts } = await coverageOfOne(view, id, means)
  async function* lines() {
    yield parts.map((part) => [
      directive.symbol,
      part.number,
      part.text,
      marks[part.mark],
      part.tasks,
      part.targets,
      part.noNeed ?? '',
    ])
  }
  const head = [heads.symbol, heads.number, heads.text, heads.mark, heads.tasks, heads.targets, heads.noNeed]
  return tableFile(format, `${exportName}-${view.today}`, head, lines())
}

/** Every directive of a year on a line, as the page lists them. */
export async function exportedYear(
  view: View,
  { format, ...query }: Input<typeof exportCoverageOfYear>['query'],
  means: CoverageMeans,
): Promise<Download> {
  const { heads, marks, document, kind, shareOfYear, exportName } = wordsOf(view)
  const { kinds } = view.actor.language === 'en' ? directiveEn : directiveVi
  const { rows } = await coverageFor(view, query, means)
  async function* lines() {
    yield rows.map(({ counts, ...row }) => [
      row.symbol,
      row.issuedOn,
      kinds[row.kind],
      row.abstract,
      shareOf(counts),
      counts.own,
      counts.above,
      counts.notNeeded,
      counts.none,
      row.tasks,
      row.targets,
    ])
  }
  const head = [
    heads.symbol,
    heads.issuedOn,
    kind,
    document,
    shareOfYear,
    marks.own,
    marks.above,
    marks.notNeeded,
    marks.none,
    heads.tasks,
    heads.targets,
  ]
  return tableFile(format, `${exportName}-${query.year}-${view.today}`, head, lines())
}
