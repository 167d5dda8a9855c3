import { decideAdvice, enterAdvice } from '#src/advice/index.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { at?: 'board' | 'old'; title?: string; withFile?: boolean }

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
    adviceBody,
    advice,
    decidedAdvice: async (note = 'Đồng ý', directiveId: string | null = null) => {
      const { id, version } = await advice()
      const told = { outcome: 'accept' as const, on: '2020-12-10', note, directiveId, version }
      return world.act((work) => decideAdvice(work, id, told), writers.board)
    },
  }
}
