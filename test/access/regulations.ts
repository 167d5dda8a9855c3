import { addObligation, checkObligation } from '#src/coordination/index.ts'
import { directivesOf } from './directives.ts'
import type { Base } from './scene.ts'

type Facts = { content?: string; party?: 'lead' | 'old'; note?: string }

/** A coordination regulation kept by the board, whose parties are the lead and the one that co-ordinates. */
export const regulationsOf = (base: Base) => {
  const { world, units, writers } = base
  const obligationBody = ({ content = 'Cung cấp thông tin, số liệu', party = 'lead' }: Facts = {}) => ({
    kind: 'exchange' as const,
    content,
    rhythm: 'year' as const,
    partyIds: party === 'old' ? [units.old] : [units.lead, units.coord],
    validFrom: '2020-01-01',
  })
  const regulation = async () => {
    const { id } = await directivesOf(base).directive()
    await world.db.updateTable('directive').set({ kind: 'quyChePhoiHop' }).where('id', '=', id).execute()
    return id
  }
  const obligation = async (facts: Facts = {}) => {
    const directiveId = await regulation()
    const made = await world.act((work) => addObligation(work, directiveId, obligationBody(facts)), writers.board)
    return { ...made, directiveId }
  }
  return {
    obligationBody,
    regulation,
    obligation,
    ticked: async (note = 'Đã trao đổi') => {
      const { id, directiveId } = await obligation()
      const tick = { unitId: units.lead, period: '2020', doneOn: '2020-12-30', note }
      await world.act((work) => checkObligation(work, id, tick), writers.lead)
      return { id, directiveId }
    },
  }
}
