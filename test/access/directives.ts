import { addBasis, addProvisions, amendDirective, registerDirective } from '#src/directives/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { inForce?: boolean; at?: 'board' | 'old'; issuedOn?: string; abstract?: string; withFile?: boolean }

/** Directives kept by the board, or by the department that has ended. */
export const directivesOf = (base: Base) => {
  const { world, units, writers, next } = base
  const directive = async ({
    inForce = true,
    at = 'board',
    issuedOn = '2020-12-01',
    abstract,
    withFile,
  }: Facts = {}) => {
    const symbol = `${next()}-KH/TU`
    const fileId = withFile ? await fileOf(base, writers[at]) : ''
    return world.act(async (work) => {
      const { id } = await registerDirective(work, {
        symbol,
        issuerName: 'Ban Chấp hành Trung ương',
        issuedOn,
        kind: 'keHoach',
        abstract: abstract ?? 'Kế hoạch phát triển sự nghiệp khoa giáo',
        classification: 'internal',
        ownerUnitId: units[at],
        inForce,
        givesEffectTo: [],
        fileIds: withFile ? [fileId] : [],
      })
      const { ids, version } = await addProvisions(work, id, {
        items: [
          { number: 'I', text: 'Y tế cơ sở' },
          { number: 'II', text: 'Giáo dục' },
        ],
      })
      return { id, version, provisionId: ids[0]!, otherProvisionId: ids[1]!, fileId, symbol }
    }, writers[at])
  }
  return {
    directive,
    /** With one that it gives effect to. */
    directiveWithBasis: async () => {
      const above = await directive()
      const one = await directive()
      const { version } = await world.act((work) => addBasis(work, one.id, above.id), writers.board)
      return { ...one, version, basisId: above.id }
    },
    /** A later one supersedes it on a day to come. */
    amendedSoon: async () => {
      const one = await directive()
      const later = await directive()
      const amendment = { kind: 'supersede' as const, byDirectiveId: later.id, fromDay: '2099-01-01' }
      await world.act((work) => amendDirective(work, one.id, { ...amendment, version: one.version }), writers.board)
      const found = await world.db.selectFrom('amendment').select('id').where('directive_id', '=', one.id).execute()
      return { ...one, amendmentId: found[0]!.id }
    },
    body: (symbol: string) => ({
      symbol,
      issuerName: 'Ban Chấp hành Trung ương',
      issuedOn: '2020-12-01',
      kind: 'keHoach',
      abstract: 'Kế hoạch',
      classification: 'internal',
    }),
    attach: (kind: string, id: string, fileId: string, by: string) =>
      world.act((work) => attachFiles(work, { kind, id }, [fileId]), by),
  }
}
