import { unitsFor } from '#src/access/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { View } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import { mediaTypes } from '../kinds.ts'
import type { Purpose } from '../purposes.ts'
import { renderWord } from '../render.ts'
import { vi } from '../words.vi.ts'
import { addTemplate } from './adding.ts'
import { sideOf } from './by-unit.ts'
import * as contract from './contract.ts'
import { endTemplate } from './ending.ts'
import { examplePaper } from './example.ts'
import { templateFor, templatesFor } from './list.ts'
import { bytesOf } from './stored.ts'

const word = (name: string, content: Buffer) => ({
  name: `${name.replace(/[\\/:*?"<>|]+/g, '-')}.docx`,
  mediaType: mediaTypes.docx!,
  bytes: content.length,
  content,
})

async function starter(view: View, purpose: Purpose, unitId: string) {
  if (!unitsFor(view.actor, 'template.write').includes(unitId)) throw notFound()
  const side = sideOf(await unitOn(view, unitId, view.today))
  const { starterTemplate } = await import('./starter.ts')
  return word(`Mẫu ${vi.purposes[purpose]}`, await starterTemplate(purpose, side, view.today))
}

async function trial(view: View, storage: Storage, id: string) {
  const { storageKey, purpose, name, unitId } = await templateFor(view, id)
  const side = sideOf(await unitOn(view, unitId, view.today))
  const bytes = await bytesOf(storage, storageKey)
  return word(`Thử ${name}`, await renderWord(examplePaper(purpose, side, view.today), bytes))
}

export const templateRoutes =
  (storage: Storage): Slice =>
  ({ read, act, download }) => {
    read(contract.listTemplates, (view) => templatesFor(view))
    act(contract.addTemplate, (work, { body }) => addTemplate(work, storage, body))
    act(contract.endTemplate, (work, { params, body }) => endTemplate(work, params.id, body))
    download(contract.tryTemplate, (view, { params }) => trial(view, storage, params.id))
    download(contract.starterFile, (view, { query }) => starter(view, query.purpose, query.unitId))
  }
