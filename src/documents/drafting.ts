import { demand } from '#src/access/index.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { Subject, Work } from '#src/platform/work.ts'
import { insertCitations, type NewCitation } from './citations.ts'
import type { SignMode } from './paper.ts'
import type { Purpose, SubjectKind } from './purposes.ts'

export type NewSection = {
  key: string
  /** 1 to 3 */
  level: number
  annex: boolean
  /** As it is printed: "I", "2", "a"; may be empty. */
  number: string
  title: string
  content: DocumentText
}
export type NewDocument = {
  purpose: Purpose
  ownerUnitId: string
  subject: { kind: SubjectKind; id: string }
  blocId: string | null
  workYear: number
  side: 'party' | 'state'
  title: string
  recipients: readonly string[]
  place: string | null
  /** "Kính gửi": a letter, an invitation. */
  addressees?: readonly string[]
  /** Who is to sign at the right: whom for, and the function. */
  signs?: { mode: SignMode; body: string | null; title: string | null }
  /** Who signs on the left: the secretary of minutes. */
  left?: { title: string | null; name: string | null }
  sections: readonly NewSection[]
  /** The content names them by id: the caller makes the ids (crypto.randomUUID). */
  citations?: readonly NewCitation[]
}

/** A draft, filled in by whoever knows the subject; from now on people write in it. */
export async function draftDocument(work: Work, given: NewDocument): Promise<{ id: string; version: number }> {
  demand(work, 'document.write', { own: given.ownerUnitId })
  const { id, version } = await work.tx
    .insertInto('document')
    .values({
      purpose: given.purpose,
      owner_unit_id: given.ownerUnitId,
      subject_kind: given.subject.kind,
      subject_id: given.subject.id,
      bloc_id: given.blocId,
      work_year: given.workYear,
      side: given.side,
      title: given.title,
      recipients: [...given.recipients],
      place: given.place,
      ...(given.addressees && { addressees: [...given.addressees] }),
      ...(given.signs && { sign_mode: given.signs.mode, sign_body: given.signs.body, signer_title: given.signs.title }),
      ...(given.left && { left_title: given.left.title, left_name: given.left.name }),
      made_by: work.actor.accountId,
      made_for_id: work.actingFor.id,
      made_at: work.at,
      changed_at: work.at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await insertCitations(work, id, given.citations ?? [])
  if (given.sections.length > 0)
    await work.tx
      .insertInto('document_section')
      .values(
        given.sections.map(({ content, ...section }, position) => ({
          ...section,
          document_id: id,
          position,
          content: JSON.stringify(content),
          changed_at: work.at,
        })),
      )
      .execute()
  const subject: Subject = { kind: 'document', id }
  work.record('document.drafted', subject, {
    purpose: given.purpose,
    of: given.subject,
    title: given.title,
    sections: given.sections.length,
  })
  return { id, version }
}
