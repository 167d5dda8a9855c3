import type { z } from 'zod'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { registerDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'

/** With its kind and its own symbol where it was just chosen. */
export type Issuer = Found & { kind?: string; symbol?: string | null }
export type Draft = {
  symbol: string
  inDirectory: boolean
  issuer: Issuer | undefined
  issuerName: string
  issuedOn: string
  kind: DirectiveDetail['kind']
  abstract: string
  classification: DirectiveDetail['classification']
  sectorId: string
  validFrom: string
  validTo: string
}
type Body = z.input<typeof registerDirective.body>
export type Written = Omit<Body, 'ownerUnitId' | 'inForce' | 'givesEffectTo' | 'fileIds'>

export const emptyDraft: Draft = {
  symbol: '',
  inDirectory: true,
  issuer: undefined,
  issuerName: '',
  issuedOn: '',
  kind: 'keHoach',
  abstract: '',
  classification: 'public',
  sectorId: '',
  validFrom: '',
  validTo: '',
}

export const draftOf = (one: DirectiveDetail): Draft => ({
  symbol: one.symbol,
  inDirectory: one.issuerId !== null,
  issuer: one.issuerId ? { value: one.issuerId, label: one.issuerName } : undefined,
  issuerName: one.issuerName,
  issuedOn: one.issuedOn,
  kind: one.kind,
  abstract: one.abstract,
  classification: one.classification,
  sectorId: one.sectorId ?? '',
  validFrom: one.validFrom ?? '',
  validTo: one.validTo ?? '',
})

export const bodyOf = (draft: Draft): Written => ({
  symbol: draft.symbol,
  issuedOn: draft.issuedOn,
  kind: draft.kind,
  abstract: draft.classification === 'numberOnly' ? '' : draft.abstract,
  classification: draft.classification,
  sectorId: draft.sectorId || null,
  validFrom: draft.validFrom || null,
  validTo: draft.validTo || null,
  ...(draft.inDirectory ? { issuerId: draft.issuer?.value ?? null } : { issuerName: draft.issuerName }),
})

/** The fields that are still to be filled in. */
export const missingIn = (draft: Draft): (keyof Draft)[] => [
  ...(draft.symbol.trim() ? [] : (['symbol'] as const)),
  ...(draft.inDirectory
    ? draft.issuer
      ? []
      : (['issuer'] as const)
    : draft.issuerName.trim()
      ? []
      : (['issuerName'] as const)),
  ...(draft.issuedOn ? [] : (['issuedOn'] as const)),
  ...(draft.abstract.trim() || draft.classification === 'numberOnly' ? [] : (['abstract'] as const)),
]
