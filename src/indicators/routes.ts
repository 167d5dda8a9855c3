import type { Slice } from '#src/platform/serve.ts'
import { askedFigures } from './asked-figures.ts'
import { assignTarget } from './assigning/assign.ts'
import * as assigning from './assigning/contract.ts'
import { preparationFor } from './assigning/prepare.ts'
import { assignedTarget } from './assigning/target-page.ts'
import { addIndicator, changeIndicator, indicatorFor, indicatorsFor } from './catalogue.ts'
import { compositionFor } from './composition.ts'
import * as contract from './contract.ts'
import { seriesFor } from './series.ts'
import { seriesFile } from './series-file.ts'
import { demandSight } from './sight.ts'
import * as starter from './starter/contract.ts'
import { starterFor, takeStarter } from './starter/take.ts'
import { addTarget, targetsFor } from './target-list.ts'

export const indicatorRoutes: Slice = ({ read, act, download }) => {
  read(contract.listIndicators, (view, { query }) => indicatorsFor(view, query))
  read(contract.readIndicator, (view, { params }) => indicatorFor(view, params.id))
  act(contract.addIndicator, (work, { body }) => addIndicator(work, body))
  act(contract.changeIndicator, (work, { params, body }) => changeIndicator(work, params.id, body))
  read(starter.listStarter, (view) => starterFor(view))
  act(starter.takeStarter, (work, { body }) => takeStarter(work, body))
  read(contract.listTargets, (view, { query }) => targetsFor(view, query))
  act(contract.addTarget, (work, { body }) => addTarget(work, body))
  read(assigning.readTarget, (view, { params }) => assignedTarget(view, params.id))
  read(assigning.prepareAssignment, (view, { params, query }) => preparationFor(view, params.id, query))
  act(assigning.assignTarget, (work, { params, body }) => assignTarget(work, params.id, body))
  read(contract.askFigures, (view, { query }) =>
    askedFigures(view, query, (unitId) => demandSight(view, unitId, [query.period], query.provisional ?? false)),
  )
  read(contract.readComposition, (view, { query }) => compositionFor(view, query))
  read(contract.readSeries, (view, { query }) => seriesFor(view, query))
  download(contract.exportSeries, (view, { query }) => seriesFile(view, query))
}
