import { enterSession, openDissemination, sayPeopleDue } from '#src/dissemination/index.ts'
import { directivesOf } from './directives.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { note?: string; withFile?: boolean }

/** The board asks the lead and the one that co-ordinates to study a directive. */
export const disseminationsOf = (base: Base) => {
  const { world, units, writers } = base
  const dissemination = async () => {
    const directiveId = (await directivesOf(base).directive()).id
    const chosen = { unitIds: [units.lead, units.coord], groupIds: [], levels: [] }
    const body = { directiveId, ownerUnitId: units.board, dueOn: '2021-01-31', note: '', ...chosen }
    const made = await world.act((work) => openDissemination(work, body), writers.board)
    return { ...made, directiveId }
  }
  return {
    dissemination,
    /** The lead has said how many it is, and held a gathering. */
    studied: async ({ note, withFile = false }: Facts = {}) => {
      const { id, directiveId } = await dissemination()
      const of = { id, unitId: units.lead }
      const fileId = withFile ? await fileOf(base, writers.lead) : ''
      const gathering = {
        heldOn: '2021-01-11',
        form: 'conference' as const,
        people: 30,
        fileIds: withFile ? [fileId] : [],
      }
      return world.act(async (work) => {
        const said = await sayPeopleDue(work, of, { peopleDue: 40, version: 1 })
        const entered = await enterSession(work, of, { ...gathering, version: said.version, ...(note && { note }) })
        const { id: sessionId } = await work.tx
          .selectFrom('dissemination_session')
          .select('id')
          .where('dissemination_id', '=', id)
          .executeTakeFirstOrThrow()
        return { ...entered, directiveId, sessionId, fileId }
      }, writers.lead)
    },
  }
}
