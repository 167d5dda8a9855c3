import type { Input } from '#src/platform/endpoint.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDraft, touchDocument } from './change.ts'
import type { editDocument as contract } from './contract-papers.ts'
import type { SignMode } from './paper.ts'
import type { DocumentHead } from './shapes.ts'

type Columns = {
  title: string
  addressees: string[]
  recipients: string[]
  archive: string | null
  place: string | null
  sign_mode: string
  sign_body: string | null
  signer_title: string | null
  signer_name: string | null
  left_title: string | null
  left_name: string | null
  prints_sources: boolean
}

export const headOf = (row: Columns): DocumentHead => ({
  title: row.title,
  addressees: row.addressees,
  recipients: row.recipients,
  archive: row.archive,
  place: row.place,
  signMode: row.sign_mode as SignMode,
  signBody: row.sign_body,
  signerTitle: row.signer_title,
  signerName: row.signer_name,
  leftTitle: row.left_title,
  leftName: row.left_name,
  printsSources: row.prints_sources,
})

const columnsOf = (head: DocumentHead): Columns => ({
  title: head.title,
  addressees: head.addressees,
  recipients: head.recipients,
  archive: head.archive || null,
  place: head.place || null,
  sign_mode: head.signMode,
  sign_body: head.signBody || null,
  signer_title: head.signerTitle || null,
  signer_name: head.signerName || null,
  left_title: head.leftTitle || null,
  left_name: head.leftName || null,
  prints_sources: head.printsSources,
})

export async function editDocument(
  work: Work,
  id: string,
  { version, ...head }: Input<typeof contract>['body'],
): Promise<{ id: string; version: number }> {
  await lockDraft(work, id, version)
  await work.tx.updateTable('document').set(columnsOf(head)).where('id', '=', id).execute()
  work.record('document.edited', { kind: 'document', id }, head)
  return touchDocument(work, id)
}
