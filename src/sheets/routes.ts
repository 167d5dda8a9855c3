import type { Slice } from '#src/platform/serve.ts'
import { annexFile } from './annex/export.ts'
import * as contract from './contract.ts'
import { sheetFor } from './taking/detail.ts'
import { dropSheet } from './taking/dropping.ts'
import { sheetsFor } from './taking/list.ts'
import { matchSheet } from './taking/matching.ts'
import { type Means, prepareSheet, startSheet } from './taking/starting.ts'
import { takeSheet } from './taking/taking.ts'
import { templateFile } from './taking/template.ts'

export const sheetRoutes =
  (means: Means): Slice =>
  ({ read, act, upload, download }) => {
    download(contract.exportAnnex, (view, { query }) => annexFile(view, query))
    download(contract.sheetTemplate, (view, { query }) => templateFile(view, query))
    upload(
      contract.startSheet,
      (work, { query }, file, prepared) => startSheet(work, query, file, prepared),
      prepareSheet(means),
    )
    read(contract.listSheets, (view) => sheetsFor(view))
    read(contract.readSheet, (view, { params, query }) => sheetFor(view, params.id, query))
    act(contract.matchSheet, (work, { params, body }) => matchSheet(work, params.id, body))
    act(contract.takeSheet, (work, { params, body }) => takeSheet(work, params.id, body))
    act(contract.dropSheet, (work, { params }) => dropSheet(work, params.id))
  }
