import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import { citationFor } from './citation-detail.ts'
import { changesIn, citationsFor, cite } from './citing.ts'
import * as contract from './contract-papers.ts'
import { documentFor } from './detail.ts'
import { editDocument } from './head.ts'
import { documentsFor } from './list.ts'
import { materialOf } from './material.ts'
import { arrangeDocument } from './outline.ts'
import { previewFor } from './preview-for.ts'
import { renewCitation } from './renewal.ts'
import { editSection } from './sections.ts'
import { deleteDocument, proposeSignature, signDocument, withdrawSignature } from './signing.ts'
import type { DocumentSources } from './sources.ts'
import { wordFile } from './word-file.ts'

/** Official documents that are drafted here; where their figures come from is passed in by the app. */
export const paperRoutes =
  (sources: DocumentSources, storage: Storage): Slice =>
  ({ read, act, download }) => {
    read(contract.listDocuments, (view, { query }) => documentsFor(view, query))
    read(contract.countChanges, (view, { query }) => changesIn(view, query.ids, sources))
    read(contract.readDocument, (view, { params }) => documentFor(view, params.id))
    read(contract.listCitations, (view, { params }) => citationsFor(view, params.id, sources))
    read(contract.readCitation, (view, { params }) => citationFor(view, params.id, params.citationId, sources))
    read(contract.readMaterial, (view, { params, query }) => materialOf(view, params.id, query.section, sources))
    read(contract.proposeSignature, (view, { params, query }) => proposeSignature(view, params.id, sources, query.on))
    read(contract.previewDocument, (view, { params, query }) => previewFor(view, params.id, query.nonce, sources))
    download(contract.documentWord, (view, { params }) => wordFile(view, storage, params.id, sources))
    act(contract.editDocument, (work, { params, body }) => editDocument(work, params.id, body))
    act(contract.arrangeDocument, (work, { params, body }) => arrangeDocument(work, params.id, body))
    act(contract.editSection, (work, { params, body }) => editSection(work, params.id, params.key, body))
    act(contract.cite, (work, { params, body }) => cite(work, params.id, body, sources))
    act(contract.renewCitation, (work, { params, body }) =>
      renewCitation(work, params.id, params.citationId, body, sources),
    )
    act(contract.signDocument, (work, { params, body }) => signDocument(work, params.id, body))
    act(contract.withdrawSignature, (work, { params, body }) => withdrawSignature(work, params.id, body))
    act(contract.deleteDocument, (work, { params }) => deleteDocument(work, params.id))
  }
