import { randomUUID } from 'node:crypto'
import { draftDocument, type NewCitation } from '#src/documents/index.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import type { Base } from './scene.ts'

type Facts = { title?: string; words?: string; at?: 'board' | 'old'; cited?: string }

/** Documents of the board, or of the department that has ended: drafts, signed ones, one that cites a figure. */
export const documentsOf = ({ world, units, writers, next }: Base) => {
  const document = async ({ title = 'Báo cáo', words = 'Nội dung', at = 'board', cited }: Facts = {}) => {
    const citationId = randomUUID()
    const figure: NewCitation[] = cited
      ? [
          {
            id: citationId,
            kind: 'figure',
            indicatorId: cited,
            unitId: units.lead,
            period: '2019',
            reading: 'official',
            part: 'result',
            value: '1',
            shown: '1',
            reported: 1,
            expected: 1,
            sources: [],
          },
        ]
      : []
    const inline = { type: 'figure' as const, attrs: { citationId, shown: '1' } }
    const content = {
      type: 'doc' as const,
      content: cited ? [{ type: 'paragraph' as const, content: [inline] }] : [paragraphOf(words)],
    }
    const made = await world.act(
      (work) =>
        draftDocument(work, {
          purpose: 'letter',
          ownerUnitId: units[at],
          subject: { kind: 'task', id: randomUUID() },
          blocId: null,
          workYear: 2020,
          side: 'party',
          title,
          recipients: [],
          place: null,
          sections: [{ key: 'mot', level: 1, annex: false, number: 'I', title: 'Kết quả', content }],
          citations: figure,
        }),
      writers[at],
    )
    return { ...made, citationId }
  }
  /** As its signing leaves it; the act itself is proved where it lives. */
  const signedDocument = async ({ on = '2021-01-10', ...facts }: Facts & { on?: string } = {}) => {
    const { id, citationId } = await document(facts)
    const number = next()
    const signed = {
      state: 'signed',
      number,
      symbol: `${number}-CV/BTGTU`,
      issued_on: on,
      signer_name: 'Phạm Minh Họa',
    }
    await world.db
      .updateTable('document')
      .set({ ...signed, signed_by: writers[facts.at ?? 'board'], signed_at: world.clock.now(), version: 2 })
      .where('id', '=', id)
      .execute()
    return { id, citationId, version: 2 }
  }
  const cited = async () => {
    const { id } = await world.db
      .insertInto('indicator')
      .values({
        code: `CITED_${next()}`,
        name_vi: 'Số liệu',
        kind: 'number',
        measure: 'người',
        over_units: 'sum',
        over_time: 'sum',
        direction: 'up',
        periodicity: 'year',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return document({ cited: id })
  }
  const blocOfBoard = async () => {
    const values = { name: `Khối khoa giáo ${next()}`, coordinator_id: units.board }
    return (await world.db.insertInto('bloc').values(values).returning('id').executeTakeFirstOrThrow()).id
  }
  return { document, signedDocument, citingDocument: cited, blocOfBoard }
}
