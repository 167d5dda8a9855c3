import { addObligation, checkObligation } from '#src/coordination/index.ts'
import type { Work } from '#src/platform/work.ts'
import { directiveIdOf } from './content/directive-id.ts'
import { type ObligationContent, obligations, yearEndConference } from './content/registers-coordination.ts'
import type { Place, Stage } from './stage.ts'

const regulation = 'QC01'
const began = '2020-01-06'

const idOf = async (work: Work, table: 'regime' | 'obligation', column: 'name' | 'content', words: string) =>
  (
    await work.db
      .selectFrom(table)
      .select('id')
      .where(column as never, '=', words as never)
      .executeTakeFirstOrThrow()
  ).id as string

/** The obligation to hold the year-end conference: what the conference is held for. */
export const yearEndObligationId = (work: Work): Promise<string> =>
  idOf(work, 'obligation', 'content', yearEndConference)

async function enter(stage: Stage, place: Place, content: ObligationContent) {
  const { kind, rhythm, parties, regime, ticks = [] } = content
  const { id } = await stage.act('tonghop', began, async (work) => {
    const directiveId = await directiveIdOf(work, regulation)
    const provision = await work.db
      .selectFrom('provision')
      .select('id')
      .where('directive_id', '=', directiveId)
      .where('number', '=', content.provision)
      .executeTakeFirstOrThrow()
    return addObligation(work, directiveId, {
      ...{ kind, rhythm, content: content.content, validFrom: '2020-01-01' },
      provisionId: provision.id,
      regimeId: regime ? await idOf(work, 'regime', 'name', regime) : null,
      partyIds: parties.map((key) => place.unit(key)),
    })
  })
  // ticked by whoever keeps the regulation, on the day itself
  for (const [unit, period, on, note] of ticks)
    await stage.act('tonghop', on, (work) =>
      checkObligation(work, id, { unitId: place.unit(unit), period, doneOn: on, ...(note && { note }) }),
    )
}

/** One coordination regulation with what it asks of the bloc, and what was done of it in 2020. */
export async function buildCoordination(stage: Stage, place: Place): Promise<void> {
  for (const content of obligations) await enter(stage, place, content)
}
