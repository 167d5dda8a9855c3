import { proposePersonErasure } from '#src/privacy/proposing.ts'
import type { personsOf } from './persons.ts'
import type { Base } from './scene.ts'

/** What two persons erase, proposed by an administrator who does not walk. */
export const privacyOf = (
  { world, units, outline }: Base,
  { person }: Pick<ReturnType<typeof personsOf>, 'person'>,
) => {
  let proposer: string | undefined
  return {
    erasure: async (reason = 'Theo yêu cầu') => {
      proposer ??= await world.account('Đỗ Văn Nghị', ['administrator', units.province])
      const { personId } = await person()
      const body = { reason, basis: 'Nghị định 13/2023/NĐ-CP' }
      const proposed = await world.act(
        (work) => proposePersonErasure(work, personId, body, world.clock.real()),
        proposer,
      )
      return proposed.id
    },
    /** The number of a new event about a record that the board keeps. */
    eventOfBoard: async () => {
      await world.act(async (work) => work.record('regime.opened', { kind: 'regime', id: outline.regimeId }, { n: 1 }))
      const last = world.db.selectFrom('audit_event').select('seq').orderBy('seq', 'desc').limit(1)
      return Number((await last.executeTakeFirstOrThrow()).seq)
    },
  }
}
