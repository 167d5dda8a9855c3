import { type Selectable, sql } from 'kysely'
import { type Database, rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { headOf } from './head.ts'
import { lineColumns } from './list.ts'
import { mayDo } from './may.ts'
import type { DocumentState } from './moves.ts'
import { sectionsOf } from './sections.ts'
import type { DocumentDetail, DocumentLine } from './shapes.ts'
import { visibleDocuments } from './visible.ts'

/** The document as this reader may see it; else 404. */
export async function readDocument(view: View, id: string) {
  const [found] = await rows(
    view.db,
    sql<
      Selectable<Database['document']>
    >`select d.* from document d where d.id = ${id}::uuid and ${visibleDocuments(view)}`,
  )
  if (!found) throw notFound()
  return found
}

export async function documentFor(view: View, id: string): Promise<DocumentDetail> {
  const document = await readDocument(view, id)
  const [[line], sections, moves, [people]] = await Promise.all([
    rows(view.db, sql<DocumentLine>`select ${lineColumns(view.today)} from document d where d.id = ${id}::uuid`),
    sectionsOf(view.db, id),
    view.db
      .selectFrom('document_move as m')
      .innerJoin('account as a', 'a.id', 'm.by_account_id')
      .innerJoin('person as p', 'p.id', 'a.person_id')
      .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
      .leftJoin('person as fp', 'fp.id', 'fa.person_id')
      .select(['m.move', 'm.reason', 'p.name as by', 'fp.name as actingFor', 'm.at'])
      .where('m.document_id', '=', id)
      .orderBy('m.seq', 'desc')
      .execute(),
    rows(
      view.db,
      sql<{ made: string; madeFor: string | null; signed: string | null }>`select p.name as made, fp.name as "madeFor",
          s.name as signed from document d
        join account a on a.id = d.made_by join person p on p.id = a.person_id
        left join account fa on fa.id = d.made_for_id left join person fp on fp.id = fa.person_id
        left join account b on b.id = d.signed_by left join person s on s.id = b.person_id where d.id = ${id}::uuid`,
    ),
  ])
  return {
    ...line!,
    side: document.side as DocumentDetail['side'],
    subject: { kind: document.subject_kind as DocumentDetail['subject']['kind'], id: document.subject_id },
    blocId: document.bloc_id,
    head: headOf(document),
    sections,
    moves: moves.map((move) => ({ ...move, at: (move.at as unknown as Date).toISOString() })),
    madeBy: people!.made,
    madeFor: people!.madeFor,
    madeAt: (document.made_at as unknown as Date).toISOString(),
    signedBy: people!.signed,
    may: mayDo(view.actor, document.owner_unit_id, document.state as DocumentState),
  }
}
