import type { z } from 'zod'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { editAdvice } from '../contract.ts'
import type { AdviceKind } from '../kinds.ts'
import type { AdviceDetail } from '../shapes.ts'

export type Draft = {
  kind: AdviceKind
  title: string
  symbol: string
  inDirectory: boolean
  to: Found | undefined
  toName: string
  submittedOn: string
  askedBy: string
  sectorId: string
  /** '': the year of submission. */
  workYear: string
}
type Body = Omit<z.input<typeof editAdvice.body>, 'version' | 'directiveId' | 'blocId'>

export const emptyDraft: Draft = {
  kind: 'toTrinh',
  title: '',
  symbol: '',
  inDirectory: true,
  to: undefined,
  toName: '',
  submittedOn: '',
  askedBy: '',
  sectorId: '',
  workYear: '',
}

export const draftOf = (one: AdviceDetail): Draft => ({
  kind: one.kind,
  title: one.title,
  symbol: one.symbol ?? '',
  inDirectory: one.toUnitId !== null,
  to: one.toUnitId ? { value: one.toUnitId, label: one.toName } : undefined,
  toName: one.toName,
  submittedOn: one.submittedOn,
  askedBy: one.askedBy ?? '',
  sectorId: one.sectorId ?? '',
  workYear: String(one.workYear),
})

export const bodyOf = (draft: Draft): Body => ({
  kind: draft.kind,
  title: draft.title,
  symbol: draft.symbol.trim() || null,
  submittedOn: draft.submittedOn,
  askedBy: draft.askedBy || null,
  sectorId: draft.sectorId || null,
  ...(draft.workYear && { workYear: Number(draft.workYear) }),
  ...(draft.inDirectory ? { toUnitId: draft.to?.value ?? null } : { toName: draft.toName }),
})

/** The fields that are still to be filled in. */
export const missingIn = (draft: Draft): (keyof Draft)[] => [
  ...(draft.title.trim() ? [] : (['title'] as const)),
  ...(draft.inDirectory && !draft.to ? (['to'] as const) : []),
  ...(!draft.inDirectory && !draft.toName.trim() ? (['toName'] as const) : []),
  ...(draft.submittedOn ? [] : (['submittedOn'] as const)),
]
