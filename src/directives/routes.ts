import type { Slice } from '#src/platform/serve.ts'
import { addProvisions } from './adding-provisions.ts'
import { amendDirective, withdrawAmendment } from './amending.ts'
import { addBasis, removeBasis } from './bases.ts'
import * as contract from './contract.ts'
import { exportedCoverage, exportedYear } from './coverage/export.ts'
import { type CoverageMeans, coverageFor, coverageOfOne } from './coverage/reading.ts'
import { type CountTasks, directiveFor } from './detail.ts'
import { type TextMeans, textOfFile } from './file-text.ts'
import { attachToDirective, detachFromDirective } from './files.ts'
import { moveDirective } from './history.ts'
import { directivesFor } from './list.ts'
import { editProvision, orderProvisions, removeProvision, setNeed } from './provisions.ts'
import { editDirective, registerDirective } from './registration.ts'

export const directiveRoutes =
  (countTasks: CountTasks, drawn: CoverageMeans, texts: TextMeans): Slice =>
  ({ read, act, download }) => {
    read(contract.listDirectives, (view, { query }) => directivesFor(view, query))
    read(contract.readDirective, (view, { params }) => directiveFor(view, params.id, countTasks))
    read(contract.listCoverage, (view, { query }) => coverageFor(view, query, drawn))
    read(contract.readCoverage, (view, { params }) => coverageOfOne(view, params.id, drawn))
    download(contract.exportCoverageOfYear, (view, { query }) => exportedYear(view, query, drawn))
    download(contract.exportCoverage, (view, { params, query }) => exportedCoverage(view, params.id, query, drawn))
    act(contract.setNeed, (work, { params, body }) => setNeed(work, params.id, params.provisionId, body))
    act(contract.registerDirective, (work, { body }) => registerDirective(work, body))
    act(contract.editDirective, (work, { params, body }) => editDirective(work, params.id, body))
    act(contract.moveDirective, (work, { params, body }) => moveDirective(work, params.id, body))
    act(contract.amendDirective, (work, { params, body }) => amendDirective(work, params.id, body))
    act(contract.withdrawAmendment, (work, { params }) => withdrawAmendment(work, params.id, params.amendmentId))
    act(contract.addProvisions, (work, { params, body }) => addProvisions(work, params.id, body))
    act(contract.editProvision, (work, { params, body }) => editProvision(work, params.id, params.provisionId, body))
    act(contract.removeProvision, (work, { params }) => removeProvision(work, params.id, params.provisionId))
    act(contract.orderProvisions, (work, { params, body }) => orderProvisions(work, params.id, body))
    act(contract.addBasis, (work, { params, body }) => addBasis(work, params.id, body.givesEffectToId))
    act(contract.removeBasis, (work, { params }) => removeBasis(work, params.id, params.basisId))
    read(contract.readFileText, (view, { params }) => textOfFile(view, params, texts))
    act(contract.attachToDirective, (work, { params, body }) => attachToDirective(work, params.id, body.fileIds))
    act(contract.detachFromDirective, (work, { params }) => detachFromDirective(work, params.id, params.fileId))
  }
