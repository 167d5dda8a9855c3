import type { Slice } from '#src/platform/serve.ts'
import { citationsFor } from './citations.ts'
import * as of from './contract.ts'
import { consolidatedFigures } from './figures.ts'
import { acceptParagraph, insertParagraph, removeParagraph } from './inserting.ts'
import { leaveParagraph, markParagraph } from './marking.ts'
import { consolidationOf } from './overview.ts'
import * as words from './paragraphContract.ts'
import { paragraphsFor } from './paragraphs.ts'
import { leaveFigures, letFiguresFollow, takeFigures } from './taking.ts'
import { unitFigures } from './units.ts'

export const consolidationRoutes: Slice = ({ read, act }) => {
  read(of.getConsolidation, (view, { query }) => consolidationOf(view, query))
  read(of.readConsolidatedFigures, (view, { query }) => consolidatedFigures(view, query))
  read(of.readUnitFigures, (view, { query }) => unitFigures(view, query))
  act(of.takeFigures, (work, { params, body }) => takeFigures(work, params.id, body))
  act(of.letFiguresFollow, (work, { params, body }) => letFiguresFollow(work, params.id, body))
  read(words.listParagraphs, (view, { query }) => paragraphsFor(view, query))
  read(words.listReportCitations, (view, { params }) => citationsFor(view, params.id))
  act(words.markParagraph, (work, { params, body }) => markParagraph(work, params.id, params.sectionId, body))
  act(words.insertParagraph, (work, { params, body }) => insertParagraph(work, params.id, body))
  act(words.acceptParagraph, (work, { params, body }) => acceptParagraph(work, params.id, params.useId, body))
  act(words.removeParagraph, (work, { params, body }) => removeParagraph(work, params.id, params.useId, body))
  act(words.leaveParagraph, (work, { params, body }) => leaveParagraph(work, params.id, body))
  act(of.leaveFigures, (work, { params, body }) => leaveFigures(work, params.id, body))
}
