import type { Draft } from '#src/readings/shapes.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { text?: string; directiveId?: string; decision?: Draft['decision'] }

/** Documents that the board reads into draft tasks, put in place as they are after the reading. */
export const readingsOf = (base: Base) => {
  const { world, units, writers } = base
  const drafted = (content: string, decision: Draft['decision']): Draft => ({
    id: crypto.randomUUID(),
    decision,
    content,
    lead: [{ name: 'Sở Y tế', unitId: units.lead }],
    coordinating: [{ name: 'các đơn vị liên quan', unitId: null }],
    watching: [],
    when: { kind: 'standing' },
    product: null,
    provision: 'I',
    sources: [{ start: 0, end: 5 }],
    confidence: 0.9,
    edited: false,
  })
  return {
    drafted,
    reading: async ({
      text = 'Giao Sở Y tế rà soát thường xuyên.',
      directiveId,
      decision = 'accepted',
    }: Facts = {}) => {
      const fileId = await fileOf(base, writers.board)
      const drafts = [drafted(text, decision)]
      const { id, version } = await world.db
        .insertInto('reading')
        .values({
          owner_unit_id: units.board,
          directive_id: directiveId ?? null,
          file_id: fileId,
          file_name: 'ke-hoach.txt',
          digest: Buffer.from('00', 'hex'),
          text,
          blocks: JSON.stringify([]),
          document: JSON.stringify({ symbol: null, issuer: null, date: null, kind: null, abstract: null }),
          drafts: JSON.stringify(drafts),
          made_by: writers.board,
          made_at: world.clock.now(),
          changed_at: world.clock.now(),
        })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
      await world.db
        .insertInto('file_link')
        .values({ file_id: fileId, subject_kind: 'reading', subject_id: id })
        .execute()
      return { id, version, fileId, drafts }
    },
    rememberedName: async (written: string) => {
      const { id } = await world.db
        .insertInto('remembered_name')
        .values({
          owner_unit_id: units.board,
          folded: `${base.next()}`,
          written,
          unit_id: units.lead,
          linked_by: writers.board,
          linked_at: world.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
  }
}
