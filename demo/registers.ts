import { decideAdvice, enterAdvice } from '#src/advice/index.ts'
import type { Work } from '#src/platform/work.ts'
import { directives } from './content/directives.ts'
import { type AdviceContent, advice } from './content/registers-advice.ts'
import type { Place, Stage } from './stage.ts'

/** The id of a directive of the demonstration, by its key. */
export async function directiveIdOf(work: Work, key: string): Promise<string> {
  const content = directives.find((directive) => directive.key === key)!
  const { id } = await work.db
    .selectFrom('directive')
    .select('id')
    .where('symbol', '=', content.symbol)
    .where('issuer_name', '=', content.issuer)
    .where('issued_on', '=', content.on)
    .executeTakeFirstOrThrow()
  return id
}

async function buildAdvice(stage: Stage, place: Place, content: AdviceContent) {
  const { to, on, outcome, sector } = content
  const unit = place.units.get(to)
  const made = await stage.act('tonghop', on, (work) =>
    enterAdvice(work, {
      kind: content.kind,
      symbol: content.symbol,
      title: content.title,
      ...(unit ? { toUnitId: unit } : { toName: to }),
      submittedOn: on,
      askedBy: content.askedBy ?? null,
      sectorId: sector ? place.sector(sector) : null,
      fromUnitId: place.unit('BTGTU'),
      fileIds: [],
    }),
  )
  if (!outcome) return
  await stage.act('tonghop', outcome.on, async (work) => {
    const directiveId = outcome.directive ? await directiveIdOf(work, outcome.directive) : null
    const told = { outcome: outcome.what, on: outcome.on, note: outcome.note, directiveId }
    await decideAdvice(work, made.id, { ...told, version: made.version })
  })
}

export async function buildRegisters(stage: Stage, place: Place): Promise<void> {
  for (const content of advice) await buildAdvice(stage, place, content)
}
