import { decideAdvice, enterAdvice } from '#src/advice/index.ts'
import { endReview, holdReview, openReview, planReview, reportReview, stepBackAnswer } from '#src/reviews/index.ts'
import { directivesOf } from './directives.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { at?: 'board' | 'old'; title?: string; withFile?: boolean }

type ReviewFacts = { at?: 'board' | 'old'; title?: string; withFile?: boolean }

/** Reviews that the board asks of the lead and of the one that co-ordinates; of the department that has ended, of itself. */
const reviewsOf = (base: Base) => {
  const { world, units, writers } = base
  const reviewBody = (title = 'Sơ kết công tác khuyến học') => ({
    kind: 'soKet' as const,
    title,
    spanFrom: '2019-01-01',
    spanTo: '2020-12-31',
    outline: '',
    due: { day: '2021-01-31', byKind: {} },
    unitIds: [units.lead, units.coord],
  })
  const none = { groupIds: [], levels: [] }
  const review = async ({ at = 'board', title, withFile }: ReviewFacts = {}) => {
    const fileId = withFile ? await fileOf(base, writers[at]) : ''
    const before = at === 'old' ? { at, issuedOn: '2019-12-01' } : {}
    const directiveId = (await directivesOf(base).directive(before)).id
    const ownerUnitId = units[at]
    const more = { ...none, directiveId, ownerUnitId, fileIds: withFile ? [fileId] : [] }
    const today = world.clock.now().toISOString()
    if (at === 'old') world.clock.set('2020-03-02')
    const unitIds = at === 'old' ? [units.watch] : reviewBody().unitIds
    const made = await world.act((work) => openReview(work, { ...reviewBody(title), unitIds, ...more }), writers[at])
    world.clock.set(today)
    return { ...made, directiveId, fileId }
  }
  type To = 'planned' | 'held' | 'reported' | 'takenBack'
  const answered = async (to: To, { account = 'Đã sơ kết', withFile = false, file = '' } = {}) => {
    const { id } = await review()
    const of = { id, unitId: units.lead }
    const fileId = withFile || file ? await fileOf(base, writers.lead, file || undefined) : ''
    const fileIds = fileId ? [fileId] : []
    return world.act(async (work) => {
      const planned = await planReview(work, of, { on: '2021-01-11', version: 1 })
      if (to === 'planned') return { ...planned, fileId }
      const held = await holdReview(work, of, { on: '2021-01-11', people: 40, version: planned.version })
      if (to === 'held') return { ...held, fileId }
      const reported = await reportReview(work, of, { account, fileIds, version: held.version })
      if (to === 'reported') return { ...reported, fileId }
      return { ...(await stepBackAnswer(work, of, { reason: 'Sửa lại', version: reported.version })), fileId }
    }, writers.lead)
  }
  return {
    reviewBody,
    review,
    answered,
    endedReview: async () => {
      const { id, version } = await review()
      return world.act((work) => endReview(work, id, version), writers.board)
    },
  }
}

/** Advice of the board to the party committee, and of the department that has ended when it still stood. */
export const registersOf = (base: Base) => {
  const { world, units, writers } = base
  const adviceBody = (title = 'Ban hành kế hoạch công tác khoa giáo') => ({
    kind: 'toTrinh' as const,
    title,
    toUnitId: units.party,
    submittedOn: '2020-12-01',
  })
  const advice = async ({ at = 'board', title, withFile }: Facts = {}) => {
    const fileId = withFile ? await fileOf(base, writers[at]) : ''
    const fileIds = withFile ? [fileId] : []
    const to = at === 'old' ? { toUnitId: null, toName: 'Tổng cục Dân số', submittedOn: '2020-03-02' } : {}
    const body = { ...adviceBody(title), ...to, fromUnitId: units[at], fileIds }
    return { ...(await world.act((work) => enterAdvice(work, body), writers[at])), fileId }
  }
  return {
    ...reviewsOf(base),
    adviceBody,
    advice,
    decidedAdvice: async (note = 'Đồng ý', directiveId: string | null = null) => {
      const { id, version } = await advice()
      const told = { outcome: 'accept' as const, on: '2020-12-10', note, directiveId, version }
      return world.act((work) => decideAdvice(work, id, told), writers.board)
    },
  }
}
