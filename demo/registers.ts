import { decideAdvice, enterAdvice } from '#src/advice/index.ts'
import { directiveIdOf } from './content/directive-id.ts'
import { type AdviceContent, advice } from './content/registers-advice.ts'
import { buildCoordination } from './registers-coordination.ts'
import { buildDisseminations } from './registers-dissemination.ts'
import { buildReview } from './registers-review.ts'
import type { Place, Stage } from './stage.ts'

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

/** Advice and what became of it, a review at every level, a coordination regulation with its obligations. */
export async function buildRegisters(stage: Stage, place: Place): Promise<void> {
  for (const content of advice) await buildAdvice(stage, place, content)
  await buildReview(stage, place)
  await buildDisseminations(stage, place)
  await buildCoordination(stage, place)
}
