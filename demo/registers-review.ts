import type { Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { holdReview, openReview, planReview, receiveAnswer, reportReview, returnAnswer } from '#src/reviews/index.ts'
import { loginAt } from './cast.ts'
import { directiveIdOf } from './content/directive-id.ts'
import { type AnswerContent, answers, review } from './content/registers-review.ts'
import type { Place, Stage } from './stage.ts'

/** One unit's part, as the people of that unit and of the one that receives it: the board, of a commune its district. */
async function play(stage: Stage, place: Place, id: string, content: AnswerContent) {
  const { unit, planned, held, reported, returned, received } = content
  const of = { id, unitId: place.unit(unit) }
  const focal = loginAt(unit, 'focal')
  const receiver = /^\d{5}$/.test(unit) ? loginAt('UBND-099', 'coordinator') : 'tonghop'
  let version = 1
  const act = async (login: string, on: Day, run: (work: Work) => Promise<{ version: number }>) => {
    version = (await stage.act(login, on, run)).version
  }
  const report = (on: Day, account: string) =>
    act(focal, on, (work) => reportReview(work, of, { account, fileIds: [], version }))
  if (planned) await act(focal, planned[1], (work) => planReview(work, of, { on: planned[0], version }))
  if (held) await act(focal, held[0], (work) => holdReview(work, of, { on: held[0], people: held[1], version }))
  if (reported) await report(...reported)
  if (reported && returned) {
    await act(receiver, returned[0], (work) => returnAnswer(work, of, { reason: returned[1], version }))
    await report(returned[2], reported[1])
  }
  if (received) await act(receiver, received, (work) => receiveAnswer(work, of, { version }))
}

/** The review of a central conclusion at every level: asked by the board, answered by bodies, districts and communes. */
export async function buildReview(stage: Stage, place: Place): Promise<void> {
  const { directive, on, ...facts } = review
  const { id } = await stage.act('tonghop', on, async (work) =>
    openReview(work, {
      ...facts,
      kind: 'soKet',
      directiveId: await directiveIdOf(work, directive),
      ownerUnitId: place.unit('BTGTU'),
      blocId: place.bloc,
      unitIds: answers.map(({ unit }) => place.unit(unit)),
      groupIds: [],
      levels: [],
      fileIds: [],
    }),
  )
  for (const content of answers) await play(stage, place, id, content)
}
