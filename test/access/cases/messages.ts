import { act, cases, seen } from '../case.ts'
import { everyone, nobody, reaches } from '../standing.ts'

const live = reaches('board', 'lead', 'coord', 'watch')

export const messageCases = cases({
  listMessages: seen('the own ones', everyone, () => ({})),
  countMessages: seen('the own ones', everyone, () => ({})),
  markMessages: act('another’s, which are as absent', everyone, nobody, () => ({
    body: { ids: ['018f0000-0000-7000-8000-000000000001'] },
  })),
  readMessageSettings: seen('the own', everyone, () => ({})),
  setMessageSettings: act('the own', everyone, nobody, () => ({ body: { time: '07:30', byMail: true } })),
  muteTask: act('an issued task', live, nobody, async (s) => ({
    params: { id: (await s.issued()).id },
    body: { until: null },
  })),
  unmuteTask: act('an issued task', live, nobody, async (s) => ({ params: { id: (await s.issued()).id } })),
})
