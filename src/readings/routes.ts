import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { readingFor } from './detail.ts'
import { dropReading } from './dropping.ts'
import { readingsFor } from './list.ts'
import { makeTasks } from './making.ts'
import { forgetName, rememberedFor, rememberName } from './names.ts'
import { saveDrafts } from './saving.ts'
import { keepFile, keepUpload, type Means, prepareFile, prepareUpload } from './starting.ts'

export const readingRoutes =
  (means: Means): Slice =>
  ({ read, act, upload }) => {
    upload(
      contract.startReading,
      (work, { query }, file, prepared) => keepUpload(work, means.storage, query, file, prepared),
      prepareUpload(means),
    )
    act(
      contract.startReadingOfFile,
      (work, { body }, _, prepared) => keepFile(work, body, prepared),
      prepareFile(means),
    )
    read(contract.listReadings, (view, { query }) => readingsFor(view, query))
    read(contract.readReading, (view, { params }) => readingFor(view, params.id))
    act(contract.saveDrafts, (work, { params, body }) => saveDrafts(work, params.id, body))
    act(contract.makeTasks, (work, { params, body }) => makeTasks(work, params.id, body))
    act(contract.dropReading, (work, { params }) => dropReading(work, params.id))
    read(contract.listRememberedNames, (view, { query }) => rememberedFor(view, query))
    act(contract.rememberName, (work, { body }) => rememberName(work, body))
    act(contract.forgetName, (work, { params }) => forgetName(work, params.id))
  }
