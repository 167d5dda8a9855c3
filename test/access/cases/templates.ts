import { act, cases, seen } from '../case.ts'
import { anywhere, everyone, is, nobody } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')

export const templateCases = cases({
  listTemplates: seen('the list', anywhere('coordinator', 'leader'), () => ({})),
  addTemplate: act('the board', keepers, everyone, async (s, who) => ({ body: await s.templateBody(who?.accountId) })),
  endTemplate: act('a template', keepers, nobody, async (s) => ({
    params: { id: (await s.template()).id },
    body: { lastDay: '2029-12-31', version: 1 },
  })),
  tryTemplate: seen('a template', keepers, async (s) => ({ params: { id: (await s.template()).id } })),
  starterFile: seen('the board', keepers, (s) => ({ query: { purpose: 'letter', unitId: s.units.board } })),
})
