import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { at, everyone, is, reaches, reachesBefore } from '../standing.ts'

const keepers = is('coordinator@board', 'leader@board')
/** No task points to it: known to the unit that keeps it and to those above. */
const kept = reaches('board')
const pointed = reaches('board', 'lead', 'coord', 'watch')

const pointedAt = async (s: Scene) => {
  const { id, provisionId } = await s.directive()
  await s.issued({ directiveId: id, provisionId })
  return { params: { id } }
}

export const directiveCases = cases({
  listDirectives: seen('the list', everyone, () => ({})),
  readDirective: [
    seen('a draft', at('board'), async (s) => ({ params: { id: (await s.directive({ inForce: false })).id } })),
    seen('one that no task points to', kept, async (s) => ({ params: { id: (await s.directive()).id } })),
    seen('one that a task points to', pointed, pointedAt),
    seen('one of the predecessor', reachesBefore('old'), async (s) => ({
      params: { id: (await s.directive({ at: 'old', issuedOn: '2019-12-01' })).id },
    })),
  ],
  registerDirective: act('the board', keepers, everyone, (s) => ({
    body: { ...s.body(`${s.next()}-QĐ/TU`), ownerUnitId: s.units.board },
  })),
  editDirective: [
    act('a draft', keepers, at('board'), async (s) => {
      const { id, version, symbol } = await s.directive({ inForce: false })
      return { params: { id }, body: { ...s.body(symbol), version } }
    }),
    act('one that a task points to', keepers, pointed, async (s) => {
      const { params } = await pointedAt(s)
      return { params, body: { ...s.body(`${s.next()}-QĐ/TU`), version: 2 } }
    }),
  ],
  moveDirective: act('one in force', keepers, kept, async (s) => {
    const { id, version } = await s.directive()
    return { params: { id }, body: { move: 'expire', version } }
  }),
  amendDirective: act('one in force', keepers, kept, async (s) => {
    const { id, version } = await s.directive()
    return { params: { id }, body: { kind: 'amend', byDirectiveId: (await s.directive()).id, version } }
  }),
  withdrawAmendment: act('one to come', keepers, kept, async (s) => {
    const { id, amendmentId } = await s.amendedSoon()
    return { params: { id, amendmentId } }
  }),
  addProvisions: act('one in force', keepers, kept, async (s) => ({
    params: { id: (await s.directive()).id },
    body: { items: [{ number: 'III', text: 'Bảo hiểm y tế' }] },
  })),
  editProvision: act('a provision', keepers, kept, async (s) => {
    const { id, provisionId, version } = await s.directive()
    return { params: { id, provisionId }, body: { number: 'I', text: 'Y tế xã', version } }
  }),
  listCoverage: seen('a year', everyone, () => ({ query: { year: '2020' } })),
  exportCoverageOfYear: seen('a year', everyone, () => ({ query: { year: '2020' } })),
  readCoverage: seen('one that no task points to', kept, async (s) => ({ params: { id: (await s.directive()).id } })),
  exportCoverage: seen('one that no task points to', kept, async (s) => ({ params: { id: (await s.directive()).id } })),
  setNeed: act('a provision', keepers, kept, async (s) => {
    const { id, provisionId, version } = await s.directive()
    return { params: { id, provisionId }, body: { noNeed: 'Nêu quan điểm', version } }
  }),
  removeProvision: act('a provision', keepers, kept, async (s) => {
    const { id, provisionId } = await s.directive()
    return { params: { id, provisionId } }
  }),
  orderProvisions: act('provisions', keepers, kept, async (s) => {
    const { id, provisionId, otherProvisionId, version } = await s.directive()
    return { params: { id }, body: { parentId: null, ids: [otherProvisionId, provisionId], version } }
  }),
  addBasis: act('one in force', keepers, kept, async (s) => ({
    params: { id: (await s.directive()).id },
    body: { givesEffectToId: (await s.directive()).id },
  })),
  removeBasis: act('a basis', keepers, kept, async (s) => {
    const { id, basisId } = await s.directiveWithBasis()
    return { params: { id, basisId } }
  }),
  readFileText: seen('a file it carries', kept, async (s) => {
    const { id, fileId } = await s.directive({ withFile: true })
    return { params: { id, fileId } }
  }),
  attachToDirective: act('one in force', keepers, kept, async (s, who) => ({
    params: { id: (await s.directive()).id },
    body: { fileIds: [await s.fileOf(who?.accountId ?? s.writers.board)] },
  })),
  detachFromDirective: act('a file', keepers, kept, async (s) => {
    const { id, fileId } = await s.directive({ withFile: true })
    return { params: { id, fileId } }
  }),
})
